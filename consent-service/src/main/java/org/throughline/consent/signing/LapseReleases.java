package org.throughline.consent.signing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ChangeRelease;
import org.throughline.consent.release.Release;
import org.throughline.consent.release.ReleaseChange;
import org.throughline.consent.release.Releases;
import org.throughline.kit.tenancy.TenantId;

/** Ends what waited for a signature that did not come: a release is before one signer at a time. */
@ApplicationScoped
class LapseReleases {
    private final Releases releases;
    private final ChangeRelease change;

    LapseReleases(Releases releases, ChangeRelease change) {
        this.releases = releases;
        this.change = change;
    }

    Uni<Void> lapse(Mutiny.Session session, TenantId tenant, Signing over, Instant now) {
        if (over.intent() != Intent.SIGN) {
            return Uni.createFrom().voidItem();
        }
        return releases.all(session, tenant, over.releases())
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(release -> lapse(session, tenant, over, release, now))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What was signed, declined or voided stays what it became. */
    private Uni<Void> lapse(Mutiny.Session session, TenantId tenant, Signing over, Release release, Instant now) {
        return release.lapse(now) instanceof ReleaseChange.Changed lapsed
                ? change.apply(session, tenant, lapsed, over.visitor()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
