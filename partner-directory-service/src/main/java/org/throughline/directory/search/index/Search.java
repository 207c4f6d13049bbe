package org.throughline.directory.search.index;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.ListPosition;

/** One search through a shelf. Of each service that is looked at last which takes longest. */
final class Search implements Places.Walker {

    private final List<IndexedService> services;
    private final Attribute.Condition<?>[] conditions;
    private final Asked asked;
    private final double mostMetres;
    private final Set<UUID> replaced;
    private final @Nullable ListPosition after;
    private final Nearest nearest;

    Search(
            List<IndexedService> services,
            Attribute.Condition<?>[] conditions,
            Asked asked,
            Set<UUID> replaced,
            @Nullable ListPosition after,
            Nearest nearest) {
        this.services = services;
        this.conditions = conditions;
        this.asked = asked;
        this.mostMetres = asked.mostMetresThrough();
        this.replaced = replaced;
        this.after = after;
        this.nearest = nearest;
    }

    @Override
    public double farthest() {
        return Math.min(mostMetres, nearest.farthest());
    }

    /** A service with several places is found at its nearest alone. */
    @Override
    public void at(int row, int number, double metresThrough) {
        if (metresThrough <= farthest() && hold(row) && isNearest(services.get(row), number)) {
            at(services.get(row), metresThrough);
        }
    }

    private boolean isNearest(IndexedService service, int number) {
        return asked.here() == null || service.places().size() == 1 || service.nearestTo(asked.here()) == number;
    }

    /** A service that is as far from everybody. */
    void at(int row, double metres) {
        if (metres <= nearest.farthest() && hold(row)) {
            at(services.get(row), metres);
        }
    }

    private void at(IndexedService service, double metres) {
        if (isThere(service)) {
            Found found = new Found(service.traits(), metres);
            if (after == null || found.isAfter(after)) {
                nearest.offer(found);
            }
        }
    }

    boolean finds(int row) {
        return hold(row) && isWithin(services.get(row)) && isThere(services.get(row));
    }

    /** What is not published is never too far: whether it is left out must not tell where it is. */
    private boolean isWithin(IndexedService service) {
        return mostMetres == Double.POSITIVE_INFINITY
                || service.places().isEmpty()
                || asked.metresTo(service) <= mostMetres;
    }

    private boolean hold(int row) {
        for (Attribute.Condition<?> condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean isThere(IndexedService service) {
        return asked.standsNow(service.traits())
                && !replaced.contains(service.traits().id());
    }
}
