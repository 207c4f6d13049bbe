package org.throughline.referral.family.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.family.ContactPoints;

/** Changes the rows that {@link StoredFamilies} reads. */
@ApplicationScoped
class StoredContactPoints implements ContactPoints {
    private static final String CONFIRM =
            """
            update contact_point set confirmation = 'SECOND_PERSON', confirmed_by = ?3, confirmed_at = ?4
            where tenant = ?1 and id = ?2""";

    @Override
    public Uni<Void> confirm(Mutiny.Session session, TenantId tenant, UUID contact, String person, Instant now) {
        return session.createNativeQuery(CONFIRM)
                .setParameter(1, tenant.value())
                .setParameter(2, contact)
                .setParameter(3, person)
                .setParameter(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }
}
