package org.throughline.referral.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who has left: students whom the roster says so of, and those missing from a whole list. A list with a refused row says
 * nothing about who is missing, nor does one that would lose so many at once that it is likely cut short.
 */
public record Departures(Set<String> students, List<RosterFault> faults) {

    private static final int FEW = 20;
    private static final int ONE_IN = 5;

    public static Departures of(Collection<String> enrolled, Roster roster) {
        Set<String> told = roster.students().stream()
                .filter(RosterStudent::leaving)
                .map(RosterStudent::sourcedId)
                .collect(Collectors.toSet());
        if (!roster.whole()) {
            return new Departures(told, List.of());
        }
        Set<String> missing = missing(enrolled, roster);
        if (missing.size() > Math.max(FEW, enrolled.size() / ONE_IN)) {
            return new Departures(told, List.of(RosterFault.file(RosterReader.USERS, FaultCode.MANY_MISSING)));
        }
        missing.addAll(told);
        return new Departures(missing, List.of());
    }

    private static Set<String> missing(Collection<String> enrolled, Roster roster) {
        Set<String> missing = new TreeSet<>(enrolled);
        roster.students().forEach(student -> missing.remove(student.sourcedId()));
        return missing;
    }
}
