package org.throughline.consent.rule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One rule, from where it is known, and on which days it holds. */
public record RuleEntry(RuleTopic topic, RuleValue value, Source source) {
    public RuleEntry {
        requireNonNull(topic, "topic");
        requireNonNull(value, "value");
        requireNonNull(source, "source");
    }

    /**
     * Who answers for an entry.
     *
     * @param until last day; null while it holds
     */
    public record Source(String citation, String reviewer, LocalDate from, @Nullable LocalDate until) {
        public Source {
            requireNonNull(citation, "citation");
            requireNonNull(reviewer, "reviewer");
            requireNonNull(from, "from");
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("a rule ends before it begins");
            }
        }
    }

    boolean holdsOn(LocalDate day) {
        LocalDate until = source.until();
        return !day.isBefore(source.from()) && (until == null || !day.isAfter(until));
    }
}
