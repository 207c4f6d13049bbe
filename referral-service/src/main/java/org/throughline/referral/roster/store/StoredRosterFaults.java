package org.throughline.referral.roster.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.referral.roster.FaultCode;
import org.throughline.referral.roster.ImportId;
import org.throughline.referral.roster.RosterFault;

/** What was wrong with the rows of an import: where and why, never the value. */
@ApplicationScoped
class StoredRosterFaults {

    private static final int SHOWN = 1000;
    private static final String ADD =
            """
            insert into roster_fault (tenant, import, number, file, line, column_name, code)
            select cast(?1 as uuid), cast(?2 as uuid), f.number, f.file, f.line, f.column_name, f.code
            from jsonb_to_recordset(cast(cast(?3 as text) as jsonb))
                as f(number integer, file text, line bigint, column_name text, code text)
            on conflict do nothing""";
    private static final String FIRST =
            """
            select file, line, column_name, code from roster_fault
            where tenant = ?1 and import = ?2 order by number limit ?3""";

    private final Json json;

    StoredRosterFaults(Json json) {
        this.json = json;
    }

    Uni<Void> add(Mutiny.Session session, TenantId tenant, ImportId id, List<RosterFault> faults) {
        return session.createNativeQuery(ADD)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, json.of(FaultRow.of(faults)))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** As many as somebody will look through. */
    Uni<List<RosterFault>> first(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(FIRST, Object[].class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, SHOWN)
                .getResultList()
                .map(rows -> rows.stream().map(StoredRosterFaults::fault).toList());
    }

    private static RosterFault fault(Object[] row) {
        return new RosterFault((String) row[0], number(row[1]), (String) row[2], FaultCode.valueOf((String) row[3]));
    }

    private static @Nullable Long number(@Nullable Object value) {
        return value == null ? null : ((Number) value).longValue();
    }
}
