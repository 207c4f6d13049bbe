package org.throughline.referral.roster;

import java.util.List;

/** The package as a whole cannot be used: nothing of it is taken. */
public class RosterRefused extends RuntimeException {

    private final transient List<RosterFault> faults;

    RosterRefused(RosterFault fault) {
        this(List.of(fault));
    }

    RosterRefused(List<RosterFault> faults) {
        super(faults.get(faults.size() - 1).code().message());
        this.faults = List.copyOf(faults);
    }

    public List<RosterFault> faults() {
        return faults;
    }
}
