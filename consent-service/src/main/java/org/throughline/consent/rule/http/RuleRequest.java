package org.throughline.consent.rule.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
 * @param code for HOME_STATE: the state's postal code
 * @param effectiveUntil last day; absent while it holds
 */
record RuleRequest(
        @NotNull RuleTopic topic,
        @Nullable @PositiveOrZero @Max(21) Integer minAge,
        @Nullable Boolean maturityFinding,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String code,
        @NotBlank @Size(max = 300) String citation,
        @NotBlank @Size(max = 200) String reviewer,
        @NotNull @CalendarDay LocalDate effectiveFrom,
        @Nullable @CalendarDay LocalDate effectiveUntil) {
    RuleEntry entry() {
        requireSense();
        return new RuleEntry(
                topic,
                new RuleValue(minAge, Boolean.TRUE.equals(maturityFinding), code),
                new Source(citation, reviewer, effectiveFrom, effectiveUntil));
    }

    private void requireSense() {
        if (effectiveUntil != null && effectiveUntil.isBefore(effectiveFrom)) {
            throw invalid("/effectiveUntil", "BEFORE_START", "It is not before effectiveFrom.");
        }
        boolean needsAge = topic == RuleTopic.MH_SELF_CONSENT || topic == RuleTopic.SUD_SELF_CONSENT;
        if (needsAge && minAge == null) {
            throw invalid("/minAge", "REQUIRED", "This topic is about an age.");
        }
        if (topic == RuleTopic.HOME_STATE && code == null) {
            throw invalid("/code", "REQUIRED", "Name the state by its postal code.");
        }
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                .at(pointer, code, message);
    }
}
