package org.throughline.consent.release.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.ReleaseLinks;
import org.throughline.consent.release.Voiding;
import org.throughline.kit.tenancy.TenantId;

/** Keeps links and proposals beside the releases. */
@ApplicationScoped
class StoredReleaseLinks implements ReleaseLinks {
    private static final String LINK =
            "insert into release_link (tenant, release, kind, earlier) values (:tenant, :release, :kind, :earlier)";

    private static final String REPLACED =
            """
            select earlier from release_link where tenant = :tenant and release = :release and kind = 'REPLACES'""";

    private static final String PROPOSE =
            """
            insert into release_voiding (tenant, release, proposed_by, reason, proposed_at)
            values (:tenant, :release, :by, :reason, :at)""";

    private static final String PROPOSED =
            """
            select proposed_by, reason, cast(extract(epoch from proposed_at) * 1000 as bigint)
            from release_voiding where tenant = :tenant and release = :release""";

    @Override
    public Uni<Void> link(Mutiny.Session session, TenantId tenant, ReleaseId later, Kind kind, ReleaseId earlier) {
        return session.createNativeQuery(LINK)
                .setParameter("tenant", tenant.value())
                .setParameter("release", later.value())
                .setParameter("kind", kind.name())
                .setParameter("earlier", earlier.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<ReleaseId>> replacedBy(Mutiny.Session session, TenantId tenant, ReleaseId later) {
        return session.createNativeQuery(REPLACED, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("release", later.value())
                .getResultList()
                .map(found -> found.stream().findFirst().map(ReleaseId::new));
    }

    @Override
    public Uni<Void> propose(Mutiny.Session session, TenantId tenant, ReleaseId id, Voiding voiding) {
        return session.createNativeQuery(PROPOSE)
                .setParameter("tenant", tenant.value())
                .setParameter("release", id.value())
                .setParameter("by", voiding.by().value())
                .setParameter("reason", voiding.reason().name())
                .setParameter("at", voiding.at())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Voiding>> proposed(Mutiny.Session session, TenantId tenant, ReleaseId id) {
        return session.createNativeQuery(PROPOSED, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("release", id.value())
                .getResultList()
                .map(found -> found.stream().findFirst().map(StoredReleaseLinks::voiding));
    }

    private static Voiding voiding(Object[] row) {
        return new Voiding(
                new Actor((String) row[0]),
                Voiding.Reason.valueOf((String) row[1]),
                Instant.ofEpochMilli(((Number) row[2]).longValue()));
    }
}
