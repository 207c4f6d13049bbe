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

    /** Whether something so far away may be among the first. */
    boolean mayTake(double metresThrough) {
        return lastFirst.size() < most
                || most > 0 && metresThrough <= lastFirst.element().metresThrough();
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
