package org.throughline.directory.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The first of what is found, as many as are wanted. */
final class Nearest {

    private final int most;
    private final PriorityQueue<Found> lastFirst = new PriorityQueue<>(Found.IN_ORDER.reversed());

    Nearest(int most) {
        this.most = most;
    }

    /** What is further away is not among the first. */
    double farthest() {
        if (most == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return lastFirst.size() < most
                ? Double.POSITIVE_INFINITY
                : lastFirst.element().metresThrough();
    }

    void offer(Found found) {
        if (lastFirst.size() < most) {
            lastFirst.add(found);
        } else if (most > 0 && Found.IN_ORDER.compare(found, lastFirst.element()) < 0) {
            lastFirst.remove();
            lastFirst.add(found);
        }
    }

    List<Found> inOrder() {
        List<Found> found = new ArrayList<>(lastFirst);
        found.sort(Found.IN_ORDER);
        return List.copyOf(found);
    }
}
