package org.throughline.kit.link;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.TenantId;

/** The statements on the table {@code signed_link}; each needs a transaction of the link's tenant. */
final class LinkRows {

    private static final String SELECT =
            "select id, purpose, subject, issued_at, expires_at, consumed_at from signed_link where tenant = ?1 ";

    private LinkRows() {}

    static Uni<Integer> insert(
            Mutiny.Session session, TenantId tenant, LinkId id, byte[] hash, NewLink link, Instant now) {
        return session.createNativeQuery(
                        """
                        insert into signed_link (tenant, id, secret_hash, purpose, subject, issued_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, hash)
                .setParameter(4, link.purpose())
                .setParameter(5, link.subject())
                .setParameter(6, at(now))
                .setParameter(7, at(link.expiresAt()))
                .executeUpdate();
    }

    static Uni<LinkState> byHash(Mutiny.Session session, Tenant tenant, byte[] hash, Instant now) {
        return find(session, tenant, "and secret_hash = ?2", hash, now);
    }

    static Uni<LinkState> byId(Mutiny.Session session, Tenant tenant, LinkId id, Instant now) {
        return find(session, tenant, "and id = ?2", id.value(), now);
    }

    static Uni<Integer> markOpened(Mutiny.Session session, TenantId tenant, LinkId id, Instant now) {
        return session.createNativeQuery(
                        "update signed_link set opened_at = ?3 where tenant = ?1 and id = ?2 and opened_at is null")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, at(now))
                .executeUpdate();
    }

    static Uni<Integer> consume(Mutiny.Session session, TenantId tenant, LinkId id, Instant now) {
        return session.createNativeQuery(
                        """
                        update signed_link set consumed_at = ?3, code_mac = null, code_expires_at = null
                        where tenant = ?1 and id = ?2 and consumed_at is null and expires_at > ?3""")
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, at(now))
                .executeUpdate();
    }

    static Uni<Integer> withdraw(Mutiny.Session session, TenantId tenant, String purpose, UUID subject, Instant now) {
        return session.createNativeQuery(
                        """
                        update signed_link set expires_at = ?4, code_mac = null, code_expires_at = null
                        where tenant = ?1 and purpose = ?2 and subject = ?3 and consumed_at is null and expires_at > ?4""")
                .setParameter(1, tenant.value())
                .setParameter(2, purpose)
                .setParameter(3, subject)
                .setParameter(4, at(now))
                .executeUpdate();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Uni<LinkState> find(Mutiny.Session session, Tenant tenant, String where, Object key, Instant now) {
        return session.createNativeQuery(SELECT + where, Object[].class)
                .setParameter(1, tenant.id().value())
                .setParameter(2, key)
                .getSingleResultOrNull()
                .map(row -> row == null ? new LinkState.Unknown() : state(row, tenant, now));
    }

    private static LinkState state(Object[] row, Tenant tenant, Instant now) {
        Link link = new Link(
                tenant.id(),
                tenant.code(),
                new LinkId((UUID) row[0]),
                (String) row[1],
                (UUID) row[2],
                ((OffsetDateTime) row[3]).toInstant(),
                ((OffsetDateTime) row[4]).toInstant());
        if (row[5] != null) {
            return new LinkState.Consumed(link);
        }
        return link.expiresAt().isAfter(now) ? new LinkState.Open(link) : new LinkState.Expired(link);
    }
}
