package org.throughline.directory.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.ListPosition;
import org.throughline.directory.search.ServiceTraits;

/**
 * Services in rows. A search walks through all that serve its need and compares numbers: of a hundred thousand that takes less time than
 * it takes to ask anybody.
 */
final class Shelf {

    static final Shelf EMPTY = new Shelf(List.of());

    private final List<IndexedService> services;
    private final List<? extends Attribute<?>> attributes;
    private final int[] all;
    private final Map<String, int[]> byNeed;

    Shelf(List<IndexedService> services) {
        this.services = List.copyOf(services);
        this.attributes =
                Aspect.ALL.stream().map(aspect -> aspect.of(this.services)).toList();
        this.all = IntStream.range(0, services.size()).toArray();
        this.byNeed = byNeed(this.services);
    }

    private static Map<String, int[]> byNeed(List<IndexedService> services) {
        Map<String, IntStream.Builder> rows = new HashMap<>();
        for (int row = 0; row < services.size(); row++) {
            for (String need : services.get(row).traits().categories()) {
                rows.computeIfAbsent(need, first -> IntStream.builder()).add(row);
            }
        }
        Map<String, int[]> byNeed = new HashMap<>();
        rows.forEach((need, serving) -> byNeed.put(need, serving.build().toArray()));
        return Map.copyOf(byNeed);
    }

    int size() {
        return all.length;
    }

    /** Offers what is asked for, but for what was replaced meanwhile. */
    void search(Asked asked, Set<UUID> replaced, @Nullable ListPosition after, Nearest nearest) {
        List<? extends Attribute.Condition<?>> conditions = conditions(asked);
        double most = asked.mostMetresThrough();
        for (int row : rows(asked)) {
            if (hold(conditions, row)) {
                offer(services.get(row), asked, most, replaced, after, nearest);
            }
        }
    }

    private static void offer(
            IndexedService service,
            Asked asked,
            double most,
            Set<UUID> replaced,
            @Nullable ListPosition after,
            Nearest nearest) {
        double metres = asked.metresTo(service);
        if (isWithin(metres, most) && nearest.mayTake(metres) && isThere(service.traits(), asked, replaced)) {
            Found found = new Found(service.traits(), metres);
            if (after == null || found.isAfter(after)) {
                nearest.offer(found);
            }
        }
    }

    /** What is not published is never too far: whether it is left out must not tell where it is. */
    private static boolean isWithin(double metres, double most) {
        return metres <= most || metres == Double.POSITIVE_INFINITY;
    }

    /** How many there are, counted as far as {@code most}. */
    int count(Asked asked, Set<UUID> replaced, int most) {
        List<? extends Attribute.Condition<?>> conditions = conditions(asked);
        double mostMetres = asked.mostMetresThrough();
        int count = 0;
        for (int row : rows(asked)) {
            if (count >= most) {
                return count;
            }
            if (hold(conditions, row) && counts(services.get(row), asked, mostMetres, replaced)) {
                count++;
            }
        }
        return count;
    }

    private static boolean counts(IndexedService service, Asked asked, double mostMetres, Set<UUID> replaced) {
        return (mostMetres == Double.POSITIVE_INFINITY || isWithin(asked.metresTo(service), mostMetres))
                && isThere(service.traits(), asked, replaced);
    }

    private static boolean isThere(ServiceTraits service, Asked asked, Set<UUID> replaced) {
        return asked.standsNow(service) && !replaced.contains(service.id());
    }

    private List<? extends Attribute.Condition<?>> conditions(Asked asked) {
        return attributes.stream()
                .flatMap(attribute -> attribute.asked(asked.query()))
                .toList();
    }

    private static boolean hold(List<? extends Attribute.Condition<?>> conditions, int row) {
        for (Attribute.Condition<?> condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }

    private int[] rows(Asked asked) {
        List<String> needs = asked.query().needs().categories();
        return needs.isEmpty() ? all : byNeed.getOrDefault(needs.get(0), new int[0]);
    }
}
