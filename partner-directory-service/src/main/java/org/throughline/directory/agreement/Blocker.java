package org.throughline.directory.agreement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a partner should receive no referral today.
 *
 * @param subject the evidence or the line of the checklist that is meant; null when it is the agreement as a whole
 */
public record Blocker(Code code, @Nullable String subject) {

    /** The reasons. */
    public enum Code {
        /** The district asks for it of every agreement, and this one does not carry it. */
        EVIDENCE_MISSING,
        EVIDENCE_EXPIRED,
        COMPLIANCE_OVERDUE,
        SERVICE_NOT_COVERED,
        /** An agreement is in force, with the agency that the organization was before. */
        AGREEMENT_WITH_ANOTHER_AGENCY,
        AGREEMENT_NOT_YET_IN_FORCE,
        AGREEMENT_NOT_SIGNED,
        AGREEMENT_EXPIRED,
        AGREEMENT_TERMINATED,
        NO_AGREEMENT,
        /** The organization is linked to no agency: nobody would receive the referral. */
        NO_AGENCY;

        /** Whatever the gate says. */
        boolean alwaysBlocks() {
            return this == NO_AGENCY;
        }
    }

    public Blocker {
        Objects.requireNonNull(code);
    }

    static Blocker of(Code code) {
        return new Blocker(code, null);
    }
}
