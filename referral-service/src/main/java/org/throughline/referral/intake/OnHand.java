package org.throughline.referral.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.throughline.kit.language.LanguageCodes;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.Guardian;

/**
 * All that is at hand for one student and one service, as the directory is asked about it.
 *
 * @param language that the family reads, as a primary language of BCP 47; empty where none is on file
 * @param schoolYearFirstDay of the present one: what is renewed each school year was completed since
 */
public record OnHand(
        Map<KnownFact, Object> facts, Papers papers, Optional<String> language, LocalDate schoolYearFirstDay) {
    public OnHand {
        facts = Map.copyOf(facts);
    }

    static OnHand of(Family family, FamilyFacts told, Papers papers, LocalDate today) {
        Optional<String> language = family.guardians().stream()
                .filter(Guardian::hasRights)
                .findFirst()
                .map(guardian -> guardian.writtenLanguage() == null ? guardian.language() : guardian.writtenLanguage())
                .flatMap(LanguageCodes::shortest);
        return new OnHand(told.with(family), papers, language, SchoolYear.firstDay(today));
    }

    /** The same, asked about for a school year. */
    OnHand in(AskedYear year) {
        return switch (year) {
            case PRESENT -> this;
            case NEXT -> new OnHand(facts, papers, language, schoolYearFirstDay.plusYears(1));
        };
    }

    /** Never shows what is known of a family. */
    @Override
    public String toString() {
        return "OnHand" + facts.keySet();
    }
}
