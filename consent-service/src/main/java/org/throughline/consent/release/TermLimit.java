package org.throughline.consent.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.rule.RuleBook;
import org.throughline.consent.rule.RuleTopic;

/**
 * How long a release may last, counted from its first day, by the rule of the state or the district (max_duration).
 *
 * @param longest null where no rule says so
 */
public record TermLimit(java.time.@Nullable Period longest) {
    /** For this release, by the rule of the day on which it was signed, or would be now. */
    public static TermLimit of(Release release, RuleBook rules, Instant now) {
        Instant signedAt = release.signedBy().map(Signature::signedAt).orElse(now);
        LocalDate day = LocalDate.ofInstant(signedAt, release.terms().period().zone());
        return on(day, release.terms().type(), rules);
    }

    /** For this instrument, as it is ruled on that day. */
    static TermLimit on(LocalDate day, ReleaseType type, RuleBook rules) {
        return new TermLimit(rules.inForce(RuleTopic.MAX_DURATION, type.name(), day)
                .map(entry -> entry.value().longest())
                .orElse(null));
    }

    /** Whether it may be agreed for so long; what only an event ends may not. */
    public boolean admits(Period period) {
        return lastDay(period).filter(last -> period.lastDay().isAfter(last)).isEmpty();
    }

    /** Whether the time is over that the rule gives, whatever was agreed. */
    boolean isOver(Period period, Instant now) {
        return lastDay(period)
                .map(last -> last.plusDays(1).atStartOfDay(period.zone()).toInstant())
                .filter(end -> !now.isBefore(end))
                .isPresent();
    }

    private Optional<LocalDate> lastDay(Period period) {
        return Optional.ofNullable(longest)
                .map(most -> period.firstDay().plus(most).minusDays(1));
    }
}
