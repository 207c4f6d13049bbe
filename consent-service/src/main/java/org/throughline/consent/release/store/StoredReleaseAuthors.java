package org.throughline.consent.release.store;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ReleaseAuthors;
import org.throughline.consent.release.ReleaseId;
import org.throughline.kit.tenancy.TenantId;

/** Read from the first event of each release. */
@ApplicationScoped
class StoredReleaseAuthors implements ReleaseAuthors {
    private static final String AUTHORS =
            "select actor from ReleaseEventRow where tenant = :tenant and release in :releases and kind = 'DRAFTED'";

    @Override
    public Uni<Set<Actor>> of(Mutiny.Session session, TenantId tenant, List<ReleaseId> releases) {
        return session.createQuery(AUTHORS, String.class)
                .setParameter("tenant", tenant.value())
                .setParameter(
                        "releases", releases.stream().map(ReleaseId::value).toList())
                .getResultList()
                .map(actors -> actors.stream().map(Actor::new).collect(toUnmodifiableSet()));
    }
}
