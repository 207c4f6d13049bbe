package org.throughline.referral.roster;

/** Who a guardian is to a student, and with what authority. */
public record Guardianship(String student, String guardian, String relationship, Authority authority) {

    /** What the adult may decide for the student, as the district has it on file (34 CFR 99.3, 99.4). */
    public enum Authority {
        PARENT,
        GUARDIAN,
        ACTING_AS_PARENT,
        RIGHTS_REVOKED
    }
}
