package org.throughline.consent.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Links that are read at once, each numbered one higher than the one before: many small ones cost what a large one does. */
record Stretch(List<Link> links) {
    /** As many as one link has at most: memory holds those. */
    private static final int MOST_ENTRIES = 2_000;

    Stretch {
        links = List.copyOf(links);
    }

    /** A link, and the one before it. */
    record Link(@Nullable Seal previous, Seal seal) {
        boolean isNext() {
            return previous != null && seal.number() == previous.number() + 1;
        }
    }

    /** What follows the link of this number in the whole chain; behind 0 that is all of it. */
    static List<Stretch> behind(long head, List<Seal> seals) {
        List<Stretch> stretches = new ArrayList<>();
        List<Link> open = new ArrayList<>();
        long entries = 0;
        for (Link link : links(head, seals)) {
            entries += link.seal().entries();
            if (!open.isEmpty() && (!link.isNext() || entries > MOST_ENTRIES)) {
                stretches.add(new Stretch(open));
                open.clear();
                entries = link.seal().entries();
            }
            open.add(link);
        }
        if (!open.isEmpty()) {
            stretches.add(new Stretch(open));
        }
        return List.copyOf(stretches);
    }

    private static List<Link> links(long head, List<Seal> seals) {
        return IntStream.range(0, seals.size())
                .filter(place -> seals.get(place).number() > head)
                .mapToObj(place -> new Link(place == 0 ? null : seals.get(place - 1), seals.get(place)))
                .toList();
    }

    long first() {
        return links.get(0).seal().number();
    }

    long last() {
        return links.get(links.size() - 1).seal().number();
    }
}
