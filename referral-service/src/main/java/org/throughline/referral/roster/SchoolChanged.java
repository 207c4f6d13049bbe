package org.throughline.referral.roster;

/** A roster brought a school, called it otherwise, or said whether the district still has it. */
public record SchoolChanged(String sourcedId, String name, boolean active) {

    public static final String TYPE = "org.throughline.referral.school.changed.v1";

    static SchoolChanged of(School school) {
        return new SchoolChanged(school.sourcedId(), school.name(), school.active());
    }
}
