package org.throughline.directory.capacity.store;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.throughline.directory.BelievedDays;
import org.throughline.directory.capacity.CapacitySettings;
import org.throughline.directory.settings.SettingsHistory;
import org.throughline.directory.settings.store.SettingsTable;

/** For how long a district believes reports, in PostgreSQL. */
class StoredCapacitySettings {

    /** An agency may read those of the districts that list it, so only the transaction's own are asked for. */
    @Produces
    @Singleton
    SettingsHistory<CapacitySettings> history() {
        return new SettingsTable<>(
                """
                select version, set_by, cast(extract(epoch from set_at) * 1000 as bigint), believed_days
                from (select * from capacity_settings
                    where tenant = cast(nullif(current_setting('throughline.tenant', true), '') as uuid)) own""",
                """
                insert into capacity_settings (tenant, version, set_by, set_at, believed_days)
                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""",
                row -> new CapacitySettings(((Number) row[0]).intValue()),
                settings -> new Object[] {settings.believedForDays()});
    }

    @Produces
    @Singleton
    BelievedDays believed(SettingsHistory<CapacitySettings> history) {
        return session ->
                history.last(session).map(last -> last.map(set -> set.settings().believedForDays()));
    }
}
