package org.throughline.directory.capacity.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.Capacities;
import org.throughline.directory.capacity.CapacityReport;
import org.throughline.kit.problem.KitProblem;
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
    public Uni<Optional<CapacityReport>> last(Mutiny.Session session, UUID service) {
        return session.createNativeQuery(
                        """
                        select unit, maximum, vacancy, waitlist_length,
                            cast(extract(epoch from as_of) * 1000 as bigint), reported_by, version
                        from capacity_report where service_id = ?1 order by version desc limit 1""",
                        Object[].class)
                .setParameter(1, service)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(StoredCapacities::report));
    }

    @Override
    public Uni<Long> add(Mutiny.Session session, TenantId tenant, UUID service, CapacityReport report) {
        return insert(session, tenant, service, report)
                .invoke(StoredCapacities::requireAdded)
                .chain(() -> session.createNativeQuery(
                                """
                                update service_listing set fact_version = fact_version + 1
                                where tenant = ?1 and id = ?2 returning fact_version""",
                                Long.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, service)
                        .getSingleResult());
    }

    private static Uni<Integer> insert(Mutiny.Session session, TenantId tenant, UUID service, CapacityReport report) {
        return session.createNativeQuery(
                        """
                        insert into capacity_report (tenant, service_id, version, unit, maximum, vacancy, waitlist_length,
                            as_of, reported_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing""")
                .setParameter(1, tenant.value())
                .setParameter(2, service)
                .setParameter(3, report.version())
                .setParameter(4, report.unit())
                .setParameter(5, report.maximum())
                .setParameter(6, report.vacancy())
                .setParameter(7, report.waitlistLength())
                .setParameter(8, report.asOf())
                .setParameter(9, report.reportedBy())
                .executeUpdate();
    }

    private static void requireAdded(int rows) {
        if (rows == 0) {
            throw new ProblemException(KitProblem.VERSION_MISMATCH, "Somebody reported at the same time.");
        }
    }

    private static CapacityReport report(Object[] row) {
        return new CapacityReport(
                (String) row[0],
                integer(row[1]),
                ((Number) row[2]).intValue(),
                integer(row[3]),
                Instant.ofEpochMilli(((Number) row[4]).longValue()),
                (String) row[5],
                ((Number) row[6]).longValue());
    }

    private static @Nullable Integer integer(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }
}
