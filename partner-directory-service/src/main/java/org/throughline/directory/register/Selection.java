package org.throughline.directory.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which entries: all conditions hold. What the caller did not give is no condition. */
public record Selection(List<Condition> conditions) {

    public static final Selection ALL = new Selection(List.of());

    public Selection {
        conditions = List.copyOf(conditions);
    }

    /** A column and what it must be. */
    public record Condition(String column, Comparison comparison, Object value) {}

    /** Comparisons that use an index also under row-level security. */
    public enum Comparison {
        EQUAL("="),
        AT_MOST("<="),
        AT_LEAST(">="),
        /** One of several ids, given as a text with a space between two. */
        AMONG("=", "any(cast(string_to_array(%s, ' ') as uuid[]))"),
        /** One of several words, given alike. */
        AMONG_WORDS("=", "any(string_to_array(%s, ' '))");

        private final String operator;
        private final String right;

        Comparison(String operator) {
            this(operator, "%s");
        }

        Comparison(String operator, String right) {
            this.operator = operator;
            this.right = right;
        }

        public String operator() {
            return operator;
        }

        /** The comparison with a parameter of a statement. */
        public String with(String parameter) {
            return operator + " " + right.formatted(parameter);
        }
    }

    /** Nothing, where there is no id. */
    public Selection among(String column, Collection<UUID> ids) {
        return and(column, Comparison.AMONG, ids.stream().map(UUID::toString).collect(Collectors.joining(" ")));
    }

    /** Nothing, where there is no word; none has a space. */
    public Selection amongWords(String column, Collection<String> words) {
        return and(column, Comparison.AMONG_WORDS, String.join(" ", words));
    }

    public Selection where(String column, @Nullable Object value) {
        return and(column, Comparison.EQUAL, value);
    }

    public Selection until(String column, @Nullable LocalDate day) {
        return and(column, Comparison.AT_MOST, day);
    }

    public Selection from(String column, @Nullable LocalDate day) {
        return and(column, Comparison.AT_LEAST, day);
    }

    private Selection and(String column, Comparison comparison, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(column, comparison, value));
        return new Selection(more);
    }

    /** The same text for the same selection, for a cursor. */
    public String canonical() {
        return conditions.stream()
                .map(condition -> condition.column() + condition.comparison().operator() + condition.value())
                .collect(Collectors.joining("&"));
    }
}
