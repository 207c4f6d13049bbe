package org.throughline.consent.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return entered(topic, day).or(() -> last(shipped(day), topic, day));
    }

    /** The one for this code or, where there is none, the one for all. */
    public Optional<RuleEntry> inForce(RuleTopic topic, String code, LocalDate day) {
        return forCode(entries, code, topic, day).or(() -> forCode(shipped(day), code, topic, day));
    }

    private Optional<RuleEntry> entered(RuleTopic topic, LocalDate day) {
        return last(entries, topic, day);
    }

    private List<RuleEntry> shipped(LocalDate day) {
        return entered(RuleTopic.HOME_STATE, day)
                .map(home -> home.value().code())
                .map(ShippedRules::of)
                .orElse(List.of());
    }

    private static Optional<RuleEntry> forCode(List<RuleEntry> from, String code, RuleTopic topic, LocalDate day) {
        return last(saying(code, from), topic, day).or(() -> last(saying(null, from), topic, day));
    }

    private static List<RuleEntry> saying(@Nullable String code, List<RuleEntry> from) {
        return from.stream()
                .filter(entry -> Objects.equals(code, entry.value().code()))
                .toList();
    }

    private static Optional<RuleEntry> last(List<RuleEntry> from, RuleTopic topic, LocalDate day) {
        return from.stream()
                .filter(entry -> entry.topic() == topic && entry.holdsOn(day))
                .reduce((earlier, later) -> later);
    }
}
