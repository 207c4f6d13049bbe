package org.throughline.consent.signing.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Category;
import org.throughline.consent.release.ExpiryEvent;
import org.throughline.consent.release.Party;
import org.throughline.consent.release.Purpose;
import org.throughline.consent.release.RecordDates;
import org.throughline.consent.release.ReleaseStatus;
import org.throughline.consent.release.ReleaseType;
import org.throughline.consent.release.Terms;
import org.throughline.consent.signing.AgencyForm;
import org.throughline.consent.signing.AgencyForms.Attested;
import org.throughline.consent.signing.ReadForm.Found;

/**
 * What a form must say to stand for the release.
 *
 * @param studentId an id, and nothing else of the student
 * @param form absent while none was attested
 */
record AgencyFormView(
        UUID districtId,
        ReleaseStatus status,
        UUID studentId,
        ReleaseType type,
        Party.Kind recipientKind,
        String recipientId,
        Set<Purpose> purposes,
        Set<Category> categories,
        @Nullable RecordDates recordDates,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable ExpiryEvent expiryEvent,
        @Nullable AttestedView form) {

    /** What was attested, by whom and when. */
    record AttestedView(
            UUID signerId,
            String formVersion,
            LocalDate signedOn,
            @Nullable LocalDate expiresOn,
            @Nullable ExpiryEvent expiryEvent,
            @Nullable String documentHash,
            @Nullable String reference,
            String attestedBy,
            Instant attestedAt) {
        static AttestedView of(Attested attested) {
            AgencyForm form = attested.form();
            return new AttestedView(
                    form.signer().value(),
                    form.version(),
                    form.signedOn(),
                    form.end().lastDay(),
                    form.end().event(),
                    form.paper().hash(),
                    form.paper().reference(),
                    attested.by().value(),
                    attested.at());
        }
    }

    static AgencyFormView of(Found found) {
        Terms terms = found.standing().release().terms();
        return new AgencyFormView(
                found.district().value(),
                found.standing().status(),
                terms.student().value(),
                terms.type(),
                terms.parties().recipient().kind(),
                terms.parties().recipient().id(),
                terms.scope().purposes(),
                terms.scope().categories(),
                terms.scope().recordDates(),
                terms.period().firstDay(),
                terms.period().lastOfDays().orElse(null),
                terms.period().endsWith(),
                found.form().map(AttestedView::of).orElse(null));
    }
}
