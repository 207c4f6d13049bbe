package org.throughline.directory.capacity.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.capacity.CapacityRequest;
import org.throughline.directory.capacity.CapacityRequests;
import org.throughline.directory.capacity.Described;
import org.throughline.directory.capacity.Offering;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Requests in PostgreSQL. */
@ApplicationScoped
class StoredCapacityRequests implements CapacityRequests {

    private static final String INSERT =
            """
            insert into capacity_request (tenant, id, service_id, location_id, requested_by, requested_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)""";

    private static final String FIND =
            """
            select id, service_id, location_id, requested_by, cast(extract(epoch from requested_at) * 1000 as bigint)
            from capacity_request where id = ?1""";

    private static final String DESCRIBE =
            """
            select l.name, l.organization_name,
                case when cast(?2 as uuid) is not null then coalesce(
                    (select p.fields ->> 'name' from published_location p where p.tenant = l.tenant and p.id = cast(?2 as uuid)),
                    '') end,
                a.intake_email
            from service_listing l left join agency a on a.id = l.agency_id and a.state = 'VERIFIED'
            where l.id = ?1 and not l.withdrawn""";

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, CapacityRequest request) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, tenant.value())
                .setParameter(2, request.id())
                .setParameter(3, request.offering().service())
                .setParameter(4, request.offering().location())
                .setParameter(5, request.requestedBy())
                .setParameter(6, request.requestedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<CapacityRequest> find(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(StoredCapacityRequests::request);
    }

    @Override
    public Uni<Described> describe(Mutiny.Session session, Offering offering) {
        return session.createNativeQuery(DESCRIBE, Object[].class)
                .setParameter(1, offering.service())
                .setParameter(2, offering.location())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(row -> new Described((String) row[0], (String) row[1], (String) row[2], (String) row[3]));
    }

    private static CapacityRequest request(Object[] row) {
        return new CapacityRequest(
                (UUID) row[0],
                new Offering((UUID) row[1], (UUID) row[2]),
                (String) row[3],
                Instant.ofEpochMilli(((Number) row[4]).longValue()));
    }
}
