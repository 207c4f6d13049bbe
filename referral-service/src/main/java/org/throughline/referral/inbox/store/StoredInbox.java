package org.throughline.referral.inbox.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.paging.PageRequest;
import org.throughline.kit.tenancy.OrganizationId;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.referral.inbox.Inbox;
import org.throughline.referral.lifecycle.ReferralId;

/** The grants of an agency, by the time of sending. */
@ApplicationScoped
class StoredInbox implements Inbox {

    private static final String LIST =
            """
            select referral, sent_at from agency_grant
            where organization = ?1 and (sent_at < ?2 or (sent_at = ?2 and referral < ?3))
            order by sent_at desc, referral desc limit ?4""";
    private static final String FIRST = "9999-12-31T00:00:00Z ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final Tenants tenants;

    StoredInbox(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public Uni<List<Listed>> list(Mutiny.Session session, OrganizationId agency, PageRequest page) {
        String[] position = page.position().orElse(FIRST).split(" ", 2);
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter(1, agency.value())
                .setParameter(2, Instant.parse(position[0]).atOffset(ZoneOffset.UTC))
                .setParameter(3, UUID.fromString(position[1]))
                .setParameter(4, page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(StoredInbox::listed).toList());
    }

    @Override
    public Uni<District> district(Mutiny.Session session, TenantId tenant) {
        return tenants.byId(session, tenant).map(found -> new District(found.code(), found.name()));
    }

    private static Listed listed(Object[] row) {
        return new Listed(new ReferralId((UUID) row[0]), ((OffsetDateTime) row[1]).toInstant() + " " + row[0]);
    }
}
