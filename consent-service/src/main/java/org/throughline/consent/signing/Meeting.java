package org.throughline.consent.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.throughline.consent.decision.CaseFile;
import org.throughline.consent.decision.SignerRule;
import org.throughline.consent.release.Authentication;
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

    /** By a form that the provider has: who signed it held the rights then, and holds them now. */
    ReleaseChange attested(Release sent, AgencyForm form) {
        ZoneId zone = district.zone();
        form.refusal(sent.terms(), LocalDate.ofInstant(at, zone)).ifPresent(Meeting::refuse);
        Instant then = form.signedOn().atTime(LocalTime.NOON).atZone(zone).toInstant();
        Sign.requireAuthority(new SignerRule(release.terms(), file, then, at, zone), form.signer());
        Signature given = new Signature(form.signer(), at, Authentication.AGENCY_ATTESTED);
        return Sign.signed(sent, given, file, at, zone);
    }

    private static void refuse(AgencyForm.Why why) {
        throw new FormRefused(why);
    }
}
