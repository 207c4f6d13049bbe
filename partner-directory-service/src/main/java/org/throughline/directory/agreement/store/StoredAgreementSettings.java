package org.throughline.directory.agreement.store;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.throughline.directory.RowJson;
import org.throughline.directory.agreement.AgreementSettings;
import org.throughline.directory.agreement.Evidence;
import org.throughline.directory.settings.SettingsHistory;
import org.throughline.directory.settings.store.SettingsTable;

/** What a district asks of agreements, in PostgreSQL. */
class StoredAgreementSettings {

    @Produces
    @Singleton
    SettingsHistory<AgreementSettings> history() {
        return new SettingsTable<>(
                """
                select version, set_by, cast(extract(epoch from set_at) * 1000 as bigint),
                    cast(to_json(required_evidence) as text)
                from agreement_settings""",
                """
                insert into agreement_settings (tenant, version, set_by, set_at, required_evidence)
                values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""",
                row -> new AgreementSettings(Set.of(RowJson.read((String) row[0], Evidence.Kind[].class))),
                settings -> new Object[] {names(settings.requiredEvidence())});
    }

    private static String[] names(Set<Evidence.Kind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }
}
