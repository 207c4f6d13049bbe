package org.throughline.directory.matching.rule;

import java.util.List;
import java.util.Set;
import org.throughline.directory.WeeklyTime;
import org.throughline.directory.search.Cost;

/**
 * How a service is given; empty where it does not say.
 *
 * @param billableSchools source ids of the schools at which it is licensed and billable
 */
public record Manner(List<WeeklyTime> hours, Set<String> costs, Set<String> treatments, Set<String> billableSchools) {

    public static final Manner NOT_STATED = new Manner(List.of(), Set.of(), Set.of(), Set.of());

    public Manner {
        hours = List.copyOf(hours);
        costs = Set.copyOf(costs);
        treatments = Set.copyOf(treatments);
        billableSchools = Set.copyOf(billableSchools);
    }

    /** To everybody: what names a fee or a sliding scale besides is free to some, and it does not say to whom. */
    boolean isFree() {
        return costs.equals(Set.of(Cost.FREE.name()));
    }
}
