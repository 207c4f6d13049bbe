package org.throughline.directory.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.directory.search.ServiceQuery;

/** What services say of one thing, by number: many say the same, so each different value is judged once for a search. */
final class Attribute<T> {

    private final Aspect<T> aspect;
    private final List<T> values;
    /** By row. */
    private final int[] numbers;

    private Attribute(Aspect<T> aspect, List<T> values, int[] numbers) {
        this.aspect = aspect;
        this.values = values;
        this.numbers = numbers;
    }

    static <T> Attribute<T> of(Aspect<T> aspect, List<IndexedService> services) {
        Map<T, Integer> known = new HashMap<>();
        List<T> values = new ArrayList<>();
        int[] numbers = new int[services.size()];
        for (int row = 0; row < numbers.length; row++) {
            T value = aspect.said().apply(services.get(row).traits());
            Integer number = known.putIfAbsent(value, values.size());
            if (number == null) {
                values.add(value);
            }
            numbers[row] = number == null ? values.size() - 1 : number;
        }
        return new Attribute<>(aspect, List.copyOf(values), numbers);
    }

    /** None where anything will do. For one search, by one thread. */
    Stream<Condition<T>> asked(ServiceQuery query) {
        Predicate<T> wanted = aspect.asked().apply(query);
        return wanted == null ? Stream.empty() : Stream.of(new Condition<>(this, wanted));
    }

    /** What a search asks of it, and what of that is known by now. */
    static final class Condition<T> {

        private static final byte HOLDS = 1;
        private static final byte FAILS = 2;

        private final Attribute<T> attribute;
        private final int[] numbers;
        private final Predicate<T> wanted;
        private final byte[] judged;

        private Condition(Attribute<T> attribute, Predicate<T> wanted) {
            this.attribute = attribute;
            this.numbers = attribute.numbers;
            this.wanted = wanted;
            this.judged = new byte[attribute.values.size()];
        }

        boolean holds(int row) {
            int number = numbers[row];
            if (judged[number] == 0) {
                judged[number] = wanted.test(attribute.values.get(number)) ? HOLDS : FAILS;
            }
            return judged[number] == HOLDS;
        }
    }
}
