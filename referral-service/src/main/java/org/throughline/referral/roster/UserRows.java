package org.throughline.referral.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * users.csv and, from version 1.2 on, roles.csv. Version 1.1 has role and organizations in the user's row; version 1.2
 * moved them to rows of their own. Only students are kept; everyone else is known by id, for references.
 */
final class UserRows {

    static final Set<String> COLUMNS_1_1 =
            Set.of("sourcedId", "status", "orgSourcedIds", "role", "givenName", "familyName", "grades");
    static final Set<String> COLUMNS_1_2 = Set.of("sourcedId", "status", "givenName", "familyName", "grades");
    static final Set<String> ROLE_COLUMNS =
            Set.of("sourcedId", "status", "userSourcedId", "roleType", "role", "orgSourcedId");

    private static final Set<String> ROLES_1_1 =
            Set.of("administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher");
    private static final Set<String> ROLES_1_2 = Set.of(
            "aide",
            "counselor",
            "districtAdministrator",
            "guardian",
            "parent",
            "principal",
            "proctor",
            "relative",
            "siteAdministrator",
            "student",
            "systemAdministrator",
            "teacher");

    private final Map<String, User> users = new LinkedHashMap<>();
    private final OrgRows orgs;

    UserRows(OrgRows orgs) {
        this.orgs = orgs;
    }

    void takeVersion11(CsvRow row) {
        User user = user(row);
        user.role = row.code("role", ROLES_1_1);
        List<String> of = row.list("orgSourcedIds");
        if (!of.stream().allMatch(orgs::has)) {
            row.refuse("orgSourcedIds", FaultCode.UNKNOWN_REFERENCE);
        }
        user.school = orgs.school(of).orElse(null);
        keep(user);
    }

    void takeVersion12(CsvRow row) {
        User user = user(row);
        user.school = row.text("primaryOrgSourcedId")
                .flatMap(org -> orgs.school(List.of(org)))
                .orElse(null);
        keep(user);
    }

    /** One role of a user of version 1.2; being a student counts before any other. */
    void takeRole(CsvRow row) {
        String id = row.required("userSourcedId");
        String role = row.required("role");
        String org = row.required("orgSourcedId");
        RowStatus status = RowStatus.of(row);
        check(row, id, role, org);
        User user = users.get(id);
        if (row.isSound() && user != null && status == RowStatus.ACTIVE) {
            give(user, role, org, row.text("roleType").equals(Optional.of("primary")));
        }
    }

    /** Refuses users without a role, and students without a school, unless an earlier import knows them. */
    void finish(Predicate<String> knownStudent) {
        users.values().removeIf(user -> !isUsable(user, knownStudent));
    }

    @Nullable
    User find(String id) {
        return users.get(id);
    }

    List<User> students() {
        return users.values().stream().filter(User::isStudent).toList();
    }

    private User user(CsvRow row) {
        row.required("givenName");
        row.required("familyName");
        return new User(row, row.required("sourcedId"), RowStatus.of(row) == RowStatus.LEAVING);
    }

    private void keep(User user) {
        if (user.row.isSound() && users.putIfAbsent(user.sourcedId, user) != null) {
            user.row.refuse("sourcedId", FaultCode.DUPLICATE_ID);
        }
    }

    private void check(CsvRow row, String user, String role, String org) {
        if (!role.isEmpty() && !ROLES_1_2.contains(role) && !role.startsWith("ext:")) {
            row.refuse("role", FaultCode.UNKNOWN_CODE);
        }
        if (!user.isEmpty() && !users.containsKey(user)) {
            row.refuse("userSourcedId", FaultCode.UNKNOWN_REFERENCE);
        }
        if (!org.isEmpty() && !orgs.has(org)) {
            row.refuse("orgSourcedId", FaultCode.UNKNOWN_REFERENCE);
        }
    }

    private void give(User user, String role, String org, boolean primary) {
        if (!user.isStudent()) {
            user.role = role;
        }
        if (role.equals("student") && (primary || user.school == null)) {
            user.school = orgs.school(List.of(org)).orElse(user.school);
        }
    }

    private static boolean isUsable(User user, Predicate<String> knownStudent) {
        if (user.role == null && knownStudent.test(user.sourcedId)) {
            user.role = "student";
        }
        if (user.role == null) {
            user.row.refuse("sourcedId", FaultCode.NO_ROLE);
        } else if (user.isStudent() && user.school == null && !knownStudent.test(user.sourcedId)) {
            user.row.refuse("sourcedId", FaultCode.NO_SCHOOL);
        }
        return user.row.isSound();
    }
}
