package org.throughline.referral.roster;

import org.jspecify.annotations.Nullable;

/** One user while the package is read: what each file adds about them. */
final class User {

    final CsvRow row;
    final String sourcedId;
    final boolean leaving;

    @Nullable
    String role;

    @Nullable
    String school;

    User(CsvRow row, String sourcedId, boolean leaving) {
        this.row = row;
        this.sourcedId = sourcedId;
        this.leaving = leaving;
    }

    boolean isStudent() {
        return "student".equals(role);
    }

    RosterStudent student() {
        return new RosterStudent(
                sourcedId,
                row.text("givenName").orElse(""),
                row.text("familyName").orElse(""),
                row.list("grades").stream().findFirst().orElse(null),
                school,
                null,
                leaving);
    }
}
