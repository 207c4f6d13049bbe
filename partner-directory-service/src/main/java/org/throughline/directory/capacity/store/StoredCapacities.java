package org.throughline.directory.capacity.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.capacity.Capacities;
import org.throughline.directory.capacity.CapacityReport;
import org.throughline.directory.capacity.Offering;
import org.throughline.directory.capacity.Places;
import org.throughline.directory.capacity.Reported;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Reports in PostgreSQL. An agency sees its own by policy, and writes under the district that the service belongs to. */
@ApplicationScoped
class StoredCapacities implements Capacities {

    @Override
    public Uni<TenantId> owner(Mutiny.Session session, UUID service) {
        return session.createNativeQuery(
                        "select tenant from service_listing where id = ?1 and not withdrawn", UUID.class)
                .setParameter(1, service)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound)
                .map(TenantId::new);
    }

    @Override
    public Uni<Boolean> isThere(Mutiny.Session session, Offering offering) {
        return offering.location() == null
                ? Uni.createFrom().item(true)
                : session.createNativeQuery(CapacitySql.IS_AT, Boolean.class)
                        .setParameter(1, offering.service())
                        .setParameter(2, offering.location())
                        .getSingleResult();
    }

    @Override
    public Uni<Boolean> isKept(Mutiny.Session session, TenantId tenant, Offering offering) {
        return session.createNativeQuery(CapacitySql.IS_KEPT, Boolean.class)
                .setParameter(1, tenant.value())
                .setParameter(2, offering.service())
                .setParameter(3, offering.location())
                .getSingleResult();
    }

    @Override
    public Uni<Optional<CapacityReport>> last(Mutiny.Session session, Offering offering) {
        return session.createNativeQuery(CapacitySql.LAST, Object[].class)
                .setParameter(1, offering.service())
                .setParameter(2, offering.location())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(StoredCapacities::report));
    }

    @Override
    public Uni<List<CapacityReport>> history(Mutiny.Session session, UUID service, Optional<Long> before, int limit) {
        return session.createNativeQuery(CapacitySql.HISTORY, Object[].class)
                .setParameter(1, service)
                .setParameter(2, before.orElse(Long.MAX_VALUE))
                .setParameter(3, limit)
                .getResultList()
                .map(rows -> rows.stream().map(StoredCapacities::report).collect(Collectors.toList()));
    }

    @Override
    public Uni<Long> claim(Mutiny.Session session, TenantId tenant, UUID service) {
        return session.createNativeQuery(
                        """
                        update service_listing set fact_version = fact_version + 1
                        where tenant = ?1 and id = ?2 and not withdrawn returning fact_version""",
                        Long.class)
                .setParameter(1, tenant.value())
                .setParameter(2, service)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ProblemException::notFound);
    }

    @Override
    public Uni<CapacityReport> add(Mutiny.Session session, TenantId tenant, Reported reported, Instant asOf) {
        return session.createNativeQuery(CapacitySql.NEXT, Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, reported.offering().service())
                .getSingleResult()
                .map(next -> next(reported, asOf, next))
                .call(report -> insert(session, tenant, report));
    }

    @Override
    public Uni<Void> end(Mutiny.Session session, TenantId tenant, Offering offering, String by, Instant at) {
        return session.createNativeQuery(CapacitySql.END)
                .setParameter(1, tenant.value())
                .setParameter(2, offering.service())
                .setParameter(3, offering.location())
                .setParameter(4, by)
                .setParameter(5, at)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static CapacityReport next(Reported reported, Instant asOf, Object[] next) {
        return new CapacityReport(
                reported.offering(),
                reported.places(),
                asOf,
                reported.by(),
                ((Number) next[0]).longValue(),
                (Integer) next[1],
                null);
    }

    private static Uni<Integer> insert(Mutiny.Session session, TenantId tenant, CapacityReport report) {
        Places places = report.places();
        return session.createNativeQuery(CapacitySql.INSERT)
                .setParameter(1, tenant.value())
                .setParameter(2, report.offering().service())
                .setParameter(3, report.offering().location())
                .setParameter(4, report.version())
                .setParameter(5, places.unit())
                .setParameter(6, places.maximum())
                .setParameter(7, places.vacancy())
                .setParameter(8, places.waitlistLength())
                .setParameter(9, places.minimumCohort())
                .setParameter(10, report.asOf())
                .setParameter(11, report.reportedBy())
                .executeUpdate();
    }

    private static CapacityReport report(Object[] row) {
        return new CapacityReport(
                new Offering((UUID) row[0], (UUID) row[1]),
                new Places((String) row[2], (Integer) row[3], (Integer) row[4], (Integer) row[5], (Integer) row[6]),
                Instant.ofEpochMilli(((Number) row[7]).longValue()),
                (String) row[8],
                ((Number) row[9]).longValue(),
                (Integer) row[10],
                row[11] == null ? null : Instant.ofEpochMilli(((Number) row[11]).longValue()));
    }
}
