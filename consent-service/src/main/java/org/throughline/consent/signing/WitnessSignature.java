package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ChangeRelease;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Witnessed.Attendee;
import org.throughline.consent.signing.WitnessedEvidence.Act;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Signing face to face, as at the end of an IEP meeting: the words are read, then the signature is witnessed. */
@ApplicationScoped
public class WitnessSignature {
    private final Transactions transactions;
    private final Meetings meetings;
    private final SendDraft drafts;
    private final ChangeRelease change;
    private final WitnessedEvidence evidence;

    public WitnessSignature(
            Transactions transactions,
            Meetings meetings,
            SendDraft drafts,
            ChangeRelease change,
            WitnessedEvidence evidence) {
        this.transactions = transactions;
        this.meetings = meetings;
        this.drafts = drafts;
        this.change = change;
        this.evidence = evidence;
    }

    /** What is read: on a screen, on paper, or aloud. */
    public Uni<Document> show(Caller by, ReleaseId id, Attendee attendee) {
        return transactions.as(
                by, session -> meetings.before(session, by, id).map(meeting -> meeting.document(attendee)));
    }

    /** The release as it is signed; the witness is who calls. */
    public Uni<Release> sign(Caller by, ReleaseId id, Witnessed witnessed) {
        return transactions.as(by, session -> meetings.before(session, by, id)
                .chain(meeting -> sign(session, by, meeting, witnessed)));
    }

    private Uni<Release> sign(Mutiny.Session session, Caller by, Meeting meeting, Witnessed witnessed) {
        TenantId tenant = by.requireTenant();
        Document read = meeting.agreed(witnessed);
        Act act = new Act(meeting.release().id(), read, witnessed, Actor.of(by), meeting.at());
        return drafts.sent(session, Actor.of(by), meeting)
                .map(sent -> meeting.signed(sent, witnessed))
                .chain(signed -> change.apply(session, tenant, signed, Actor.of(by)))
                .call(() -> evidence.keep(session, tenant, act));
    }
}
