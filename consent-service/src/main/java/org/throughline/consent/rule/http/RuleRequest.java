package org.throughline.consent.rule.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.rule.RuleEntry;
import org.throughline.consent.rule.RuleEntry.Source;
import org.throughline.consent.rule.RuleTopic;
import org.throughline.consent.rule.RuleValue;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.time.CalendarDay;

/**
 * A rule as the district's counsel confirmed it.
 *
 * @param code for HOME_STATE: the state's postal code; for MAX_DURATION: an instrument, absent for all; for
 *     REVOCATION_QUORUM: ANY or EACH_SIGNER
 * @param longest for MAX_DURATION: an ISO 8601 span of years, months and days, such as P1Y
 * @param effectiveUntil last day; absent while it holds
 */
record RuleRequest(
        @NotNull RuleTopic topic,
        @Nullable @PositiveOrZero @Max(21) Integer minAge,
        @Nullable Boolean maturityFinding,
        @Nullable
                @Pattern(
                        regexp = "[A-Z][A-Z0-9_]{1,39}",
                        message = "It is a code of capital letters, digits and underscores, of 2 to 40 characters.")
                String code,
        @NotBlank @Size(max = 300) String citation,
        @NotBlank @Size(max = 200) String reviewer,
        @NotNull @CalendarDay LocalDate effectiveFrom,
        @Nullable @CalendarDay LocalDate effectiveUntil,
        @Nullable
                @Pattern(
                        regexp = "P([1-9]\\d?Y)?([1-9]\\d?M)?([1-9]\\d{0,3}D)?(?<!P)",
                        message = "It is a span of years, months and days, such as P1Y or P90D.")
                String longest) {
    RuleEntry entry() {
        requireSense();
        return new RuleEntry(
                topic,
                new RuleValue(
                        minAge,
                        Boolean.TRUE.equals(maturityFinding),
                        code,
                        longest == null ? null : Period.parse(longest)),
                new Source(citation, reviewer, effectiveFrom, effectiveUntil));
    }

    private void requireSense() {
        if (effectiveUntil != null && effectiveUntil.isBefore(effectiveFrom)) {
            throw invalid("/effectiveUntil", "BEFORE_START", "It is not before effectiveFrom.");
        }
        if (topic.needsAge() && minAge == null) {
            throw invalid("/minAge", "REQUIRED", "This topic is about an age.");
        }
        if (topic.needsLongest() != (longest != null)) {
            throw invalid("/longest", "BY_TOPIC", "MAX_DURATION, and nothing else, says how long.");
        }
        requireCode();
    }

    private void requireCode() {
        if (topic.needsCode() && code == null) {
            throw invalid("/code", "REQUIRED", "This topic is about a code.");
        }
        if (code != null && !topic.knows(code)) {
            throw invalid("/code", "NOT_OF_THIS_TOPIC", "This topic does not know the code.");
        }
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                .at(pointer, code, message);
    }
}
