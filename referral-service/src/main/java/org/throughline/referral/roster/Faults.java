package org.throughline.referral.roster;

import java.util.ArrayList;
import java.util.List;

/** Everything found wrong so far, in the order of reading. */
final class Faults {

    private final List<RosterFault> found = new ArrayList<>();

    void add(RosterFault fault) {
        found.add(fault);
    }

    int size() {
        return found.size();
    }

    List<RosterFault> all() {
        return List.copyOf(found);
    }
}
