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
 * @param schoolYearFirstDay of the one asked about: what is renewed each school year was completed since
 * @param on the day on which papers have to hold; empty for today
 */
public record OnHand(
        Map<KnownFact, Object> facts,
        Papers papers,
        Optional<String> language,
        LocalDate schoolYearFirstDay,
        Optional<LocalDate> on) {
    public OnHand {
        facts = Map.copyOf(facts);
    }

    static OnHand of(Family family, FamilyFacts told, Papers papers, LocalDate today) {
        Optional<String> language = family.guardians().stream()
                .filter(Guardian::hasRights)
                .findFirst()
                .map(guardian -> guardian.writtenLanguage() == null ? guardian.language() : guardian.writtenLanguage())
                .flatMap(LanguageCodes::shortest);
        return new OnHand(told.with(family), papers, language, SchoolYear.firstDay(today), Optional.empty());
    }

    /** The same, asked about for a school year: papers for so many months run out before the next one as well. */
    OnHand in(AskedYear year) {
        return switch (year) {
            case PRESENT -> this;
            case NEXT -> beginning(schoolYearFirstDay.plusYears(1));
        };
    }

    private OnHand beginning(LocalDate schoolYear) {
        return new OnHand(facts, papers, language, schoolYear, Optional.of(schoolYear));
    }

    /** Never shows what is known of a family. */
    @Override
    public String toString() {
        return "OnHand" + facts.keySet();
    }
}
