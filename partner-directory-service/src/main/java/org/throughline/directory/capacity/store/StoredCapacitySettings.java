package org.throughline.directory.capacity.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.BelievedDays;
import org.throughline.directory.capacity.CapacitySettings;
import org.throughline.directory.capacity.SettingsHistory;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.TenantId;

/** Settings in PostgreSQL: a row for each, the highest version counts. */
@ApplicationScoped
class StoredCapacitySettings implements SettingsHistory, BelievedDays {

    private static final String OWN =
            " from capacity_settings where tenant = cast(nullif(current_setting('throughline.tenant', true), '') as uuid)";
    private static final String LAST = " order by version desc limit 1";
    private static final String SELECT =
            "select version, believed_days, set_by, cast(extract(epoch from set_at) * 1000 as bigint)" + OWN;

    @Override
    public Uni<Optional<Integer>> inDistrict(Mutiny.Session session) {
        return session.createNativeQuery("select believed_days" + OWN + LAST, Integer.class)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Optional<CapacitySettings>> current(Mutiny.Session session) {
        return session.createNativeQuery(SELECT + LAST, Object[].class)
                .getSingleResultOrNull()
                .map(StoredCapacitySettings::settings);
    }

    @Override
    public Uni<Optional<CapacitySettings>> of(Mutiny.Session session, long version) {
        return session.createNativeQuery(SELECT + " and version = ?1", Object[].class)
                .setParameter(1, version)
                .getSingleResultOrNull()
                .map(StoredCapacitySettings::settings);
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, CapacitySettings settings) {
        return session.createNativeQuery(
                        """
                        insert into capacity_settings (tenant, version, believed_days, set_by, set_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, tenant.value())
                .setParameter(2, settings.version())
                .setParameter(3, settings.believedForDays())
                .setParameter(4, settings.setBy())
                .setParameter(5, settings.setAt())
                .executeUpdate()
                .invoke(StoredCapacitySettings::requireAdded)
                .replaceWithVoid();
    }

    private static void requireAdded(int rows) {
        if (rows == 0) {
            throw new ProblemException(KitProblem.VERSION_MISMATCH, "Somebody set it at the same time.");
        }
    }

    private static Optional<CapacitySettings> settings(Object @Nullable [] row) {
        return Optional.ofNullable(row)
                .map(found -> new CapacitySettings(
                        ((Number) found[0]).longValue(),
                        ((Number) found[1]).intValue(),
                        (String) found[2],
                        Instant.ofEpochMilli(((Number) found[3]).longValue())));
    }
}
