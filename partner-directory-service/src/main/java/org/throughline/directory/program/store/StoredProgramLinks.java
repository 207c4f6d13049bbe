package org.throughline.directory.program.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.capacity.Offering;
import org.throughline.directory.program.ProgramId;
import org.throughline.directory.program.ProgramLink;
import org.throughline.directory.program.ProgramLinks;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Links in PostgreSQL; every act is a row. */
@ApplicationScoped
class StoredProgramLinks implements ProgramLinks {

    @Override
    public Uni<Optional<AgencyId>> hold(Mutiny.Session session, TenantId tenant, UUID service) {
        return session.createNativeQuery(
                        """
                        select id, agency_id from service_listing where tenant = ?1 and id = ?2 and not withdrawn
                        for update""",
                        Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, service)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(row -> Optional.ofNullable((UUID) row[1]).map(AgencyId::new));
    }

    @Override
    public Uni<Optional<ProgramLink>> last(Mutiny.Session session, Offering offering) {
        return session.createNativeQuery(
                        """
                        select service_id, location_id, program_id, version, linked_by,
                            cast(extract(epoch from linked_at) * 1000 as bigint), carried
                        from program_link where service_id = ?1 and location_id is not distinct from cast(?2 as uuid)
                        order by version desc limit 1""",
                        Object[].class)
                .setParameter(1, offering.service())
                .setParameter(2, offering.location())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(StoredProgramLinks::link));
    }

    private static ProgramLink link(Object[] row) {
        return new ProgramLink(
                new Offering((UUID) row[0], (UUID) row[1]),
                row[2] == null ? null : new ProgramId((UUID) row[2]),
                ((Number) row[3]).longValue(),
                (String) row[4],
                Instant.ofEpochMilli(((Number) row[5]).longValue()),
                ((Number) row[6]).longValue());
    }

    @Override
    public Uni<Long> next(Mutiny.Session session, TenantId tenant, UUID service) {
        return session.createNativeQuery(
                        "select coalesce(max(version), 0) + 1 from program_link where tenant = ?1 and service_id = ?2",
                        Long.class)
                .setParameter(1, tenant.value())
                .setParameter(2, service)
                .getSingleResult();
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, ProgramLink act) {
        ProgramId program = act.program();
        return session.createNativeQuery(
                        """
                        insert into program_link (tenant, service_id, location_id, version, program_id, linked_by, linked_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, tenant.value())
                .setParameter(2, act.offering().service())
                .setParameter(3, act.offering().location())
                .setParameter(4, act.version())
                .setParameter(5, program == null ? null : program.value())
                .setParameter(6, act.linkedBy())
                .setParameter(7, act.linkedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> carried(Mutiny.Session session, TenantId tenant, ProgramLink link, long version) {
        return session.createNativeQuery(
                        "update program_link set carried = ?4 where tenant = ?1 and service_id = ?2 and version = ?3")
                .setParameter(1, tenant.value())
                .setParameter(2, link.offering().service())
                .setParameter(3, link.version())
                .setParameter(4, version)
                .executeUpdate()
                .replaceWithVoid();
    }
}
