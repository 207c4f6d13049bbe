package org.throughline.directory.agreement.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.KeptSettings;
import org.throughline.directory.RowJson;
import org.throughline.directory.agreement.AgreementSettings;
import org.throughline.directory.agreement.Evidence;
import org.throughline.directory.agreement.SettingsHistory;
import org.throughline.kit.tenancy.TenantId;

/** Settings in PostgreSQL: a row for each, the highest version counts. */
@ApplicationScoped
class StoredAgreementSettings implements SettingsHistory {

    private static final KeptSettings<AgreementSettings> KEPT = new KeptSettings<>(
            "select version, cast(to_json(required_evidence) as text), set_by,"
                    + " cast(extract(epoch from set_at) * 1000 as bigint) from agreement_settings",
            StoredAgreementSettings::settings);

    @Override
    public Uni<Optional<AgreementSettings>> current(Mutiny.Session session) {
        return KEPT.last(session);
    }

    @Override
    public Uni<Optional<AgreementSettings>> of(Mutiny.Session session, long version) {
        return KEPT.of(session, version);
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, AgreementSettings settings) {
        return session.createNativeQuery(
                        """
                        insert into agreement_settings (tenant, version, required_evidence, set_by, set_at)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""")
                .setParameter(1, tenant.value())
                .setParameter(2, settings.version())
                .setParameter(
                        3, settings.requiredEvidence().stream().map(Enum::name).toArray(String[]::new))
                .setParameter(4, settings.setBy())
                .setParameter(5, settings.setAt())
                .executeUpdate()
                .invoke(KeptSettings::requireAdded)
                .replaceWithVoid();
    }

    private static AgreementSettings settings(Object[] row) {
        return new AgreementSettings(
                ((Number) row[0]).longValue(),
                Set.of(RowJson.read((String) row[1], Evidence.Kind[].class)),
                (String) row[2],
                Instant.ofEpochMilli(((Number) row[3]).longValue()));
    }
}
