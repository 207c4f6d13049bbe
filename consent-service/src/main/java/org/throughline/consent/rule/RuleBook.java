package org.throughline.consent.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All entries of one district in the order they were entered: the last that holds on a day is the one in force, and the
 * shipped entry of the district's state holds where the district has none.
 */
public record RuleBook(List<RuleEntry> entries) {
    public static final RuleBook EMPTY = new RuleBook(List.of());

    public RuleBook {
        entries = List.copyOf(entries);
    }

    /** Empty where nothing is configured: whoever needs it then refuses. */
    public Optional<RuleEntry> inForce(RuleTopic topic, LocalDate day) {
        return entered(topic, day).or(() -> shipped(topic, day));
    }

    private Optional<RuleEntry> entered(RuleTopic topic, LocalDate day) {
        return last(entries, topic, day);
    }

    private Optional<RuleEntry> shipped(RuleTopic topic, LocalDate day) {
        return entered(RuleTopic.HOME_STATE, day)
                .map(home -> home.value().code())
                .map(ShippedRules::of)
                .flatMap(shipped -> last(shipped, topic, day));
    }

    private static Optional<RuleEntry> last(List<RuleEntry> from, RuleTopic topic, LocalDate day) {
        return from.stream()
                .filter(entry -> entry.topic() == topic && entry.holdsOn(day))
                .reduce((earlier, later) -> later);
    }
}
