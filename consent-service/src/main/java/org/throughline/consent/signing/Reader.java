package org.throughline.consent.signing;

import java.time.Instant;
import org.throughline.consent.release.Signers;
import org.throughline.consent.signing.Witnessed.Attendee;
import org.throughline.consent.subject.Authority;
import org.throughline.consent.subject.Subject;
import org.throughline.kit.tenancy.Tenant;

/**
 * To whom a document speaks.
 *
 * @param authority by what they may sign (164.508(c)(1)(vi)), as the texts name it
 * @param present whether they are there, before a witness: then they press no button of a page
 */
record Reader(Attendee attendee, String district, String authority, boolean present) {
    private static final String STUDENT = "STUDENT";

    static Reader byLink(Attendee attendee, Subject subject, Tenant district, Instant now) {
        return new Reader(attendee, district.name(), authority(attendee, subject, district, now), false);
    }

    static Reader beforeWitness(Attendee attendee, Subject subject, Tenant district, Instant now) {
        return new Reader(attendee, district.name(), authority(attendee, subject, district, now), true);
    }

    private static String authority(Attendee attendee, Subject subject, Tenant district, Instant now) {
        return Signers.isStudent(attendee.signer(), subject)
                ? STUDENT
                : subject.authorityOf(attendee.signer(), now, district.zone())
                        .orElse(Authority.NONE)
                        .name();
    }

    /** Under which key the texts say what a signature here means. */
    String statement(Intent intent) {
        return present ? "statement_WITNESSED" : intent.key("statement");
    }

    boolean isStudent() {
        return authority.equals(STUDENT);
    }
}
