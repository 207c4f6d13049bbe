package org.throughline.consent.release;

import java.time.Instant;
import java.time.ZoneId;
import org.throughline.consent.subject.HolderId;
import org.throughline.consent.subject.Subject;

/** Whose signature an instrument needs (consent-rules section 3). */
public enum Signers {
    /** A parent or who acts as one, or the eligible student (34 CFR 99.3, 99.5; 45 CFR 164.502(g)). */
    RIGHTS_HOLDER,
    /** The student alone (42 CFR 2.14(a); 164.502(g)(3)(i); a college's records, 99.5(a)). */
    STUDENT,
    /** The student and a rights holder (42 CFR 2.14(b)). */
    BOTH;

    /** Whether this person's signature is one of those needed. */
    public boolean admits(HolderId signer, Subject subject, Instant at, ZoneId zone) {
        boolean student = isStudent(signer, subject);
        return switch (this) {
            case RIGHTS_HOLDER -> subject.mayBeSignedForBy(signer, at, zone);
            case STUDENT -> student;
            case BOTH -> student || subject.mayBeSignedForBy(signer, at, zone);
        };
    }

    /** Whether the two signatures are of two sides: neither two parents nor one person twice make both. */
    static boolean areOfBothSides(HolderId first, HolderId second, Subject subject) {
        return isStudent(first, subject) != isStudent(second, subject);
    }

    public static boolean isStudent(HolderId signer, Subject subject) {
        return signer.equals(HolderId.of(subject.id()));
    }
}
