package org.throughline.directory.matching.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom a service is right besides; what it does not say it does not offer.
 *
 * @param interpretedLanguages those of its languages that are spoken through an interpreter
 * @param competencies codes, such as those for a culture
 * @param accessibility codes
 * @param telehealth whether it is reachable without a way
 * @param minimumGrade kindergarten is 0; null without a limit
 */
public record Abilities(
        Set<String> interpretedLanguages,
        Set<String> competencies,
        Set<String> accessibility,
        boolean telehealth,
        @Nullable Integer minimumGrade,
        @Nullable Integer maximumGrade) {

    public static final Abilities NOT_STATED = new Abilities(Set.of(), Set.of(), Set.of(), false, null, null);

    public Abilities {
        interpretedLanguages = Set.copyOf(interpretedLanguages);
        competencies = Set.copyOf(competencies);
        accessibility = Set.copyOf(accessibility);
    }
}
