package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.decision.CaseFiles;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.Releases;
import org.throughline.consent.signing.SigningRefused.Why;
import org.throughline.consent.subject.AccessPurpose;
import org.throughline.consent.subject.RecordAccesses;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;

/** Loads what a signature that comes without a link is about; that a witness has seen it is noted. */
@ApplicationScoped
class Meetings {
    private final Tenants tenants;
    private final Releases releases;
    private final CaseFiles files;
    private final RecordAccesses accesses;
    private final Clock clock;

    Meetings(Tenants tenants, Releases releases, CaseFiles files, RecordAccesses accesses, Clock clock) {
        this.tenants = tenants;
        this.releases = releases;
        this.files = files;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Fails with {@link SigningRefused} where the release waits for no signature. */
    Uni<Meeting> before(Mutiny.Session session, Caller witness, ReleaseId id) {
        return of(session, witness.requireTenant(), id)
                .call(meeting -> accesses.note(
                        session, witness, meeting.release().terms().student(), AccessPurpose.READ_RELEASE));
    }

    /** Nobody of the district looks. */
    Uni<Meeting> of(Mutiny.Session session, TenantId tenant, ReleaseId id) {
        return tenants.byId(session, tenant).chain(district -> releases.find(session, tenant, id)
                .invoke(Meetings::requireWaiting)
                .chain(release -> meeting(session, district, release)));
    }

    private static void requireWaiting(Release release) {
        if (!release.status().awaitsSignature()) {
            throw new SigningRefused(Why.NOT_TO_BE_SIGNED);
        }
    }

    private Uni<Meeting> meeting(Mutiny.Session session, Tenant district, Release release) {
        return files.about(session, district.id(), List.of(release.terms()))
                .map(file -> new Meeting(district, release, file, clock.instant()));
    }
}
