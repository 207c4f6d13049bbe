package org.throughline.referral.roster;

import org.jspecify.annotations.Nullable;

/**
 * Who a guardian is to a student, and with what authority.
 *
 * @param evidence null when the sheet says nothing of evidence, so that what is known stays
 */
public record Guardianship(
        String student, String guardian, String relationship, Authority authority, @Nullable Evidence evidence) {

    /** What the adult may decide for the student, as the district has it on file (34 CFR 99.3, 99.4). */
    public enum Authority {
        PARENT,
        GUARDIAN,
        ACTING_AS_PARENT,
        RIGHTS_REVOKED
    }

    /**
     * What the sheet says is on file about the authority.
     *
     * @param reference to the order, document or attestation, never its text; null when there is none
     */
    public record Evidence(@Nullable String reference) {

        /** Shows no reference: it may name a court or a person. */
        @Override
        public String toString() {
            return "Evidence";
        }
    }
}
