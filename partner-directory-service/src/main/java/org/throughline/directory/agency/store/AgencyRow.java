package org.throughline.directory.agency.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.agency.Agency;
import org.throughline.directory.agency.AgencyAct;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.agency.AgencyLink;
import org.throughline.directory.agency.AgencyProfile;
import org.throughline.directory.agency.AgencyState;
import org.throughline.directory.agency.DistrictOrganizationId;
import org.throughline.directory.agency.Registration;
import org.throughline.directory.agency.Succession;
import org.throughline.kit.tenancy.TenantId;

/** Rows of the registry, and of the links to it, as what they tell. */
final class AgencyRow {

    private AgencyRow() {}

    static Agency agency(Object[] row) {
        return new Agency(
                new AgencyId((UUID) row[0]),
                new TenantId((UUID) row[10]),
                new Registration((String) row[1], (String) row[2], (String) row[11]),
                AgencyState.valueOf((String) row[3]),
                profile((String) row[9]),
                succession(row),
                ((Number) row[4]).longValue(),
                ((Number) row[12]).longValue());
    }

    private static @Nullable AgencyProfile profile(@Nullable String json) {
        return json == null ? null : ProfileJson.read(json);
    }

    private static @Nullable Succession succession(Object[] row) {
        return row[5] == null
                ? null
                : new Succession(
                        new AgencyId((UUID) row[5]), Succession.Kind.valueOf((String) row[6]), (String) row[7], (String)
                                row[8]);
    }

    static AgencyAct change(Object[] row) {
        return new AgencyAct(
                ((Number) row[0]).longValue(),
                AgencyAct.Kind.valueOf((String) row[1]),
                new Registration((String) row[2], (String) row[3], (String) row[4]),
                profile((String) row[7]),
                (String) row[5],
                Instant.ofEpochMilli(((Number) row[6]).longValue()));
    }

    static Optional<AgencyLink> link(Object[] row) {
        return row[2] == null ? Optional.empty() : Optional.of(act(row));
    }

    static AgencyLink act(Object[] row) {
        return new AgencyLink(
                new DistrictOrganizationId((UUID) row[0]),
                row[1] == null ? null : new AgencyId((UUID) row[1]),
                ((Number) row[2]).longValue(),
                (String) row[3],
                Instant.ofEpochMilli(((Number) row[4]).longValue()),
                (String) row[5]);
    }
}
