package org.throughline.consent.signing;

import java.time.Instant;
import java.util.List;
import org.throughline.consent.decision.CaseFile;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange;
import org.throughline.consent.release.Signature;
import org.throughline.consent.signing.SigningRefused.Why;
import org.throughline.consent.signing.Witnessed.Attendee;
import org.throughline.kit.tenancy.Tenant;

/** A signer and a witness before one release. */
record Meeting(Tenant district, Release release, CaseFile file, Instant at) {
    Document document(Attendee attendee) {
        Reader reader = Reader.beforeWitness(attendee, file.subject(), district, at);
        return Document.of(Intent.SIGN, List.of(new Narration(release, reader, Texts.in(attendee.language()))));
    }

    /** What is signed is what was read: other words are read again. */
    Document agreed(Witnessed witnessed) {
        Document document = document(witnessed.attendee());
        if (!document.hash().equals(witnessed.documentHash())) {
            throw new SigningRefused(Why.OTHER_DOCUMENT);
        }
        return document;
    }

    /** Of the release as it was sent; the server's time counts. */
    ReleaseChange signed(Release sent, Witnessed witnessed) {
        Signature given = new Signature(witnessed.attendee().signer(), at, witnessed.authentication());
        return Sign.signed(sent, given, file, at, district.zone());
    }
}
