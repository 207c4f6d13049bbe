package org.throughline.referral.roster;

import java.util.List;

/**
 * Everything usable in a package, and everything that was not.
 *
 * @param whole the package lists every student there is, and no row of it was refused
 * @param wholeOfSchools the same of schools
 */
public record Roster(
        List<School> schools,
        List<RosterStudent> students,
        List<RosterGuardian> guardians,
        List<Guardianship> guardianships,
        List<FileReport> files,
        List<RosterFault> faults,
        boolean whole,
        boolean wholeOfSchools) {

    public Roster {
        schools = List.copyOf(schools);
        students = List.copyOf(students);
        guardians = List.copyOf(guardians);
        guardianships = List.copyOf(guardianships);
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /** Whether the district has no other school than these: no district has none at all. */
    boolean listsEverySchool() {
        return wholeOfSchools && !schools.isEmpty();
    }
}
