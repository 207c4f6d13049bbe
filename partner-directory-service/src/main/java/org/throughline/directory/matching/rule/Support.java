package org.throughline.directory.matching.rule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the student has to be met with; empty and null where it does not matter.
 *
 * @param grade kindergarten is 0
 * @param withoutInterpreter whether staff should speak the language themselves
 * @param competencies codes; the more of them, the better
 * @param allCompetencies whether all of them are needed
 * @param accessibility codes, all of them needed
 */
public record Support(
        @Nullable Integer grade,
        @Nullable Wanted withoutInterpreter,
        Set<String> competencies,
        boolean allCompetencies,
        Set<String> accessibility,
        @Nullable Telehealth telehealth) {

    public static final Support NONE = new Support(null, null, Set.of(), false, Set.of(), null);

    public Support {
        competencies = Set.copyOf(competencies);
        accessibility = Set.copyOf(accessibility);
    }
}
