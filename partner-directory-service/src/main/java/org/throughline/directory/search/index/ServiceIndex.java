package org.throughline.directory.search.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.ListPosition;

/** A district's services as they stand at one moment: those that were read at once, and what has changed since. */
public final class ServiceIndex {

    private final Shelf read;
    /** What was read of these counts no more. */
    private final Set<UUID> changed;

    private final Map<UUID, IndexedService> instead;
    private final Shelf since;

    private ServiceIndex(Shelf read, Set<UUID> changed, Map<UUID, IndexedService> instead) {
        this.read = read;
        this.changed = Set.copyOf(changed);
        this.instead = Map.copyOf(instead);
        this.since = instead.isEmpty() ? Shelf.EMPTY : new Shelf(List.copyOf(instead.values()));
    }

    public static ServiceIndex of(List<IndexedService> services) {
        return new ServiceIndex(new Shelf(services), Set.of(), Map.of());
    }

    /**
     * After some have changed.
     *
     * @param ids of all that have
     * @param now what they have become; those are withdrawn that are not here
     */
    public ServiceIndex with(Collection<UUID> ids, Collection<IndexedService> now) {
        Set<UUID> all = new HashSet<>(changed);
        all.addAll(ids);
        Map<UUID, IndexedService> theirs = new HashMap<>(instead);
        theirs.keySet().removeAll(Set.copyOf(ids));
        now.forEach(service -> theirs.put(service.traits().id(), service));
        return new ServiceIndex(read, all, theirs);
    }

    /** How many have changed since the others were read. */
    public int changes() {
        return changed.size();
    }

    /** How much room it takes, in services that say as much as most do. */
    public int weight() {
        return read.weight() + since.weight();
    }

    /** The nearest first, those whose place is not published last, then by name and id; the first of them after a position. */
    public List<Found> find(Asked asked, @Nullable ListPosition after, int most) {
        Nearest nearest = new Nearest(most);
        read.search(asked, changed, after, nearest);
        since.search(asked, Set.of(), after, nearest);
        return nearest.inOrder();
    }

    /** How many there are, counted as far as {@code most}. */
    public int count(Asked asked, int most) {
        int before = read.count(asked, changed, most);
        return before + since.count(asked, Set.of(), most - before);
    }
}
