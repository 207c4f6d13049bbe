package org.throughline.directory.capacity.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.BelievedDays;
import org.throughline.directory.KeptSettings;
import org.throughline.directory.capacity.CapacitySettings;
import org.throughline.directory.capacity.SettingsHistory;
import org.throughline.kit.tenancy.TenantId;

/** Settings in PostgreSQL: a row for each, the highest version counts. */
@ApplicationScoped
class StoredCapacitySettings implements SettingsHistory, BelievedDays {

    private static final KeptSettings<CapacitySettings> KEPT = new KeptSettings<>(
            "select version, believed_days, set_by, cast(extract(epoch from set_at) * 1000 as bigint) from ("
                    + "select * from capacity_settings where tenant ="
                    + " cast(nullif(current_setting('throughline.tenant', true), '') as uuid)) own",
            StoredCapacitySettings::settings);

    @Override
    public Uni<Optional<Integer>> inDistrict(Mutiny.Session session) {
        return current(session).map(found -> found.map(CapacitySettings::believedForDays));
    }

    @Override
    public Uni<Optional<CapacitySettings>> current(Mutiny.Session session) {
        return KEPT.last(session);
    }

    @Override
    public Uni<Optional<CapacitySettings>> of(Mutiny.Session session, long version) {
        return KEPT.of(session, version);
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
                .invoke(KeptSettings::requireAdded)
                .replaceWithVoid();
    }

    private static CapacitySettings settings(Object[] row) {
        return new CapacitySettings(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                (String) row[2],
                Instant.ofEpochMilli(((Number) row[3]).longValue()));
    }
}
