package org.throughline.referral.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** enrollments.csv: who is in which class of which school. A student's primary enrollment says which school it is. */
final class EnrollmentRows {

    static final Set<String> COLUMNS =
            Set.of("sourcedId", "status", "classSourcedId", "schoolSourcedId", "userSourcedId", "role");
    private static final Set<String> ROLES = Set.of("administrator", "proctor", "student", "teacher");

    private final Set<String> ids = new HashSet<>();
    private final OrgRows orgs;
    private final UserRows users;
    private final boolean usersAreWhole;
    private final Set<String> knownStudents;

    EnrollmentRows(OrgRows orgs, UserRows users, boolean usersAreWhole, Set<String> knownStudents) {
        this.orgs = orgs;
        this.users = users;
        this.usersAreWhole = usersAreWhole;
        this.knownStudents = knownStudents;
    }

    void take(CsvRow row) {
        String id = row.required("sourcedId");
        String school = row.required("schoolSourcedId");
        String of = row.required("userSourcedId");
        String role = row.code("role", ROLES);
        row.date("beginDate");
        row.date("endDate");
        RowStatus status = RowStatus.of(row);
        check(row, id, school, of, role);
        User user = users.find(of);
        if (row.isSound() && user != null && role.equals("student") && status == RowStatus.ACTIVE) {
            enroll(user, school, row.text("primary").equals(Optional.of("true")));
        }
    }

    private void check(CsvRow row, String id, String school, String user, String role) {
        if (!school.isEmpty() && !orgs.has(school)) {
            row.refuse("schoolSourcedId", FaultCode.UNKNOWN_REFERENCE);
        }
        if (!user.isEmpty() && !isKnown(user, role)) {
            row.refuse("userSourcedId", FaultCode.UNKNOWN_REFERENCE);
        }
        if (row.isSound() && !ids.add(id)) {
            row.refuse("sourcedId", FaultCode.DUPLICATE_ID);
        }
    }

    /** Of those who are not students, nothing is kept that a delta could refer to. */
    private boolean isKnown(String user, String role) {
        return users.find(user) != null
                || (!usersAreWhole && (!role.equals("student") || knownStudents.contains(user)));
    }

    private void enroll(User user, String school, boolean primary) {
        if (primary || user.school == null) {
            user.school = orgs.school(List.of(school)).orElse(user.school);
        }
    }
}
