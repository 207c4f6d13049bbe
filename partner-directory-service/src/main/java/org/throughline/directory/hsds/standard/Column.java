package org.throughline.directory.hsds.standard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param allowed the values it may take; empty where any of its type will do
 * @param range the numbers it may take, or null
 * @param past whether it says when something was
 */
public record Column(
        String name, ColumnType type, boolean required, Set<String> allowed, @Nullable Range range, boolean past) {

    /** Both ends included. */
    public record Range(BigDecimal least, BigDecimal most) {
        boolean contains(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    /** Why a value cannot stand in a column; the value itself is never repeated. */
    public record Refusal(String code, String message) {}

    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        allowed = Set.copyOf(allowed);
    }

    static Column of(String name, ColumnType type) {
        return new Column(name, type, false, Set.of(), null, false);
    }

    Column mandatory() {
        return new Column(name, type, true, allowed, range, past);
    }

    Column oneOf(String... values) {
        return new Column(name, type, required, Set.of(values), range, past);
    }

    Column between(long least, long most) {
        return new Column(
                name, type, required, allowed, new Range(BigDecimal.valueOf(least), BigDecimal.valueOf(most)), past);
    }

    /** Of a timestamp. */
    Column been() {
        return new Column(name, type, required, allowed, range, true);
    }

    /** What is wrong with a value that {@link #refusal(String)} accepts, where it says when something was: it cannot be later. */
    public Optional<Refusal> tooLate(String value, Instant latest) {
        return past
                        && !value.isEmpty()
                        && OffsetDateTime.parse(value).toInstant().isAfter(latest)
                ? Optional.of(new Refusal("IN_THE_FUTURE", "Expected a time that has been."))
                : Optional.empty();
    }

    /** What is wrong with a value, given trimmed; an empty one is wrong only where the column is required. */
    public Optional<Refusal> refusal(String value) {
        if (value.isEmpty()) {
            return required
                    ? Optional.of(new Refusal("VALUE_MISSING", "The column must have a value."))
                    : Optional.empty();
        }
        if (!type.accepts(value)) {
            return Optional.of(new Refusal(type.fault(), "Expected " + type.expectation() + "."));
        }
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            return Optional.of(new Refusal("NOT_IN_LIST", "The value is none of those that the standard lists."));
        }
        if (range != null && !range.contains(new BigDecimal(value))) {
            return Optional.of(new Refusal(
                    "OUT_OF_RANGE", "Expected a number from " + range.least() + " to " + range.most() + "."));
        }
        return Optional.empty();
    }
}
