package org.throughline.directory.search.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.ListPosition;

/**
 * Services in rows, those that lie near each other mostly next to each other. A search walks through those that serve its need, and
 * compares numbers: of a hundred thousand that takes less time than it takes to ask anybody.
 */
final class Shelf {

    private static final Comparator<IndexedService> SOUTH_FIRST = Comparator.comparingDouble(Shelf::northing)
            .thenComparing(service -> service.traits().id());

    static final Shelf EMPTY = new Shelf(List.of());

    /**
     * Some of the services.
     *
     * @param rows all of them
     * @param places where they are
     * @param nowhere the rows of those of which that is not published
     */
    private record Some(int[] rows, int[] places, int[] nowhere) {

        private static final Some NONE = new Some(new int[0], new int[0], new int[0]);
    }

    private final List<IndexedService> services;
    private final List<? extends Attribute<?>> attributes;
    private final Places places;
    private final int weight;
    private final Some all;
    private final Map<String, Some> byNeed = new HashMap<>();

    Shelf(List<IndexedService> services) {
        this.services = services.stream().sorted(SOUTH_FIRST).toList();
        this.attributes =
                Aspect.ALL.stream().map(aspect -> aspect.of(this.services)).toList();
        this.places = Places.of(this.services);
        this.weight = this.services.stream().mapToInt(IndexedService::weight).sum();
        this.all = some(
                IntStream.range(0, services.size()).toArray(),
                IntStream.range(0, places.size()).toArray());
        Map<String, int[]> rows = byNeed(services.size(), row -> row);
        Map<String, int[]> there = byNeed(places.size(), places::row);
        rows.forEach((need, theirs) -> byNeed.put(need, some(theirs, there.getOrDefault(need, new int[0]))));
    }

    private static double northing(IndexedService service) {
        return service.places().isEmpty()
                ? Double.NEGATIVE_INFINITY
                : service.places().get(0).z();
    }

    /**
     * Numbers of things by the needs that their services serve, all needs at once: there may be thousands of them.
     *
     * @param row that a thing belongs to
     */
    private Map<String, int[]> byNeed(int things, IntUnaryOperator row) {
        Map<String, IntStream.Builder> numbers = new HashMap<>();
        for (int thing = 0; thing < things; thing++) {
            for (String need : services.get(row.applyAsInt(thing)).traits().categories()) {
                numbers.computeIfAbsent(need, first -> IntStream.builder()).add(thing);
            }
        }
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, need -> need.getValue().build().toArray()));
    }

    private Some some(int[] rows, int[] there) {
        return new Some(
                rows,
                there,
                IntStream.of(rows)
                        .filter(row -> services.get(row).places().isEmpty())
                        .toArray());
    }

    int weight() {
        return weight;
    }

    /** Offers what is asked for, but for what was replaced meanwhile. */
    void search(Asked asked, Set<UUID> replaced, @Nullable ListPosition after, Nearest nearest) {
        Some some = some(asked);
        Search search = new Search(services, conditions(asked), asked, replaced, after, nearest);
        if (asked.here() == null) {
            IntStream.of(some.rows()).forEach(row -> search.at(row, 0));
        } else {
            places.walk(some.places(), asked.here(), search);
            IntStream.of(some.nowhere()).forEach(row -> search.at(row, Double.POSITIVE_INFINITY));
        }
    }

    /** How many there are, counted as far as {@code most}. */
    int count(Asked asked, Set<UUID> replaced, int most) {
        Search search = new Search(services, conditions(asked), asked, replaced, null, new Nearest(0));
        return (int) IntStream.of(some(asked).rows())
                .filter(search::finds)
                .limit(most)
                .count();
    }

    private Attribute.Condition<?>[] conditions(Asked asked) {
        return attributes.stream()
                .flatMap(attribute -> attribute.asked(asked.query()))
                .toArray(Attribute.Condition<?>[]::new);
    }

    private Some some(Asked asked) {
        List<String> needs = asked.query().needs().categories();
        return needs.isEmpty() ? all : byNeed.getOrDefault(needs.get(0), Some.NONE);
    }
}
