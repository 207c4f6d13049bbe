package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseChange.Changed;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.kit.tenancy.TenantId;

/** Carries a change into the store and, where others must know, into a fact: in the transaction it is given. */
@ApplicationScoped
public class ChangeRelease {
    private final Releases releases;
    private final ReleaseFacts facts;

    public ChangeRelease(Releases releases, ReleaseFacts facts) {
        this.releases = releases;
        this.facts = facts;
    }

    /** Fails with {@link ReleaseRefused} when the change was refused. */
    public Uni<Release> apply(Mutiny.Session session, TenantId tenant, ReleaseChange change, Actor by) {
        if (change instanceof Changed changed) {
            return releases.change(session, tenant, changed, by)
                    .chain(number -> publish(session, tenant, changed, number))
                    .replaceWith(changed.release());
        }
        return Uni.createFrom().failure(new ReleaseRefused((Refused) change));
    }

    private Uni<Void> publish(Mutiny.Session session, TenantId tenant, Changed changed, long number) {
        return changed.event().isPublished()
                ? facts.publish(session, tenant, changed, number)
                : Uni.createFrom().voidItem();
    }
}
