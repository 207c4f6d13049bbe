package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.decision.CaseFiles;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ChangeRelease;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.Releases;
import org.throughline.consent.signing.SigningRefused.Why;
import org.throughline.consent.signing.Witnessed.Attendee;
import org.throughline.consent.signing.WitnessedEvidence.Act;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** Signing face to face, as at the end of an IEP meeting: the words are read, then the signature is witnessed. */
@ApplicationScoped
public class WitnessSignature {
    private final Transactions transactions;
    private final Tenants tenants;
    private final Releases releases;
    private final CaseFiles files;
    private final ChangeRelease change;
    private final WitnessedEvidence evidence;
    private final Clock clock;

    public WitnessSignature(
            Transactions transactions,
            Tenants tenants,
            Releases releases,
            CaseFiles files,
            ChangeRelease change,
            WitnessedEvidence evidence,
            Clock clock) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.releases = releases;
        this.files = files;
        this.change = change;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What is read: on a screen, on paper, or aloud. */
    public Uni<Document> show(Caller by, ReleaseId id, Attendee attendee) {
        return transactions.as(by, session -> meeting(session, by, id).map(meeting -> meeting.document(attendee)));
    }

    /** The release as it is signed; the witness is who calls. */
    public Uni<Release> sign(Caller by, ReleaseId id, Witnessed witnessed) {
        return transactions.as(
                by, session -> meeting(session, by, id).chain(meeting -> sign(session, by, meeting, witnessed)));
    }

    private Uni<Release> sign(Mutiny.Session session, Caller by, Meeting meeting, Witnessed witnessed) {
        TenantId tenant = by.requireTenant();
        Document read = meeting.agreed(witnessed);
        Act act = new Act(meeting.release().id(), read, witnessed, Actor.of(by), meeting.at());
        return sent(session, by, meeting)
                .map(sent -> meeting.signed(sent, witnessed))
                .chain(signed -> change.apply(session, tenant, signed, Actor.of(by)))
                .call(() -> evidence.keep(session, tenant, act));
    }

    /** A draft goes out by being put before its signer; what was sent before stays so. */
    private Uni<Release> sent(Mutiny.Session session, Caller by, Meeting meeting) {
        Release release = meeting.release();
        return release.status().isDraft()
                ? change.apply(session, by.requireTenant(), release.send(meeting.at()), Actor.of(by))
                : Uni.createFrom().item(release);
    }

    private Uni<Meeting> meeting(Mutiny.Session session, Caller by, ReleaseId id) {
        return tenants.byId(session, by.requireTenant()).chain(district -> releases.find(session, district.id(), id)
                .invoke(WitnessSignature::requireWaiting)
                .chain(release -> files.about(session, district.id(), List.of(release.terms()))
                        .map(file -> new Meeting(district, release, file, clock.instant()))));
    }

    private static void requireWaiting(Release release) {
        if (!release.status().awaitsSignature()) {
            throw new SigningRefused(Why.NOT_TO_BE_SIGNED);
        }
    }
}
