package org.throughline.consent.release.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Period;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.release.Renewals;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** Finds drafts by their links; what was revoked or voided in the meantime is not gone on from. */
@ApplicationScoped
class StoredRenewals implements Renewals {
    private static final String UNSENT =
            """
            select d.id, e.id, d.student, cast(e.first_day as text), cast(e.last_day as text), e.zone
            from release d
            join release_link l on l.tenant = d.tenant and l.release = d.id and l.kind = 'RENEWS'
            join release e on e.tenant = l.tenant and e.id = l.earlier
            where d.tenant = :tenant and d.status = 'DRAFT' and e.status in ('ACTIVE', 'EXPIRED')
            and (e.last_day, d.id) > (cast(cast(:day as text) as date), cast(cast(:id as text) as uuid))
            order by e.last_day, d.id""";

    private static final String FIRST = LocalDate.of(1, 1, 1) + " " + new UUID(0, 0);

    @Override
    public Uni<List<Unsent>> unsent(Mutiny.Session session, TenantId tenant, @Nullable String after, int limit) {
        String[] position = (after == null ? FIRST : after).split(" ", 2);
        return session.createNativeQuery(UNSENT, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("day", position[0])
                .setParameter("id", position[1])
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(StoredRenewals::unsent).toList());
    }

    private static Unsent unsent(Object[] row) {
        return new Unsent(
                new ReleaseId((UUID) row[0]),
                new ReleaseId((UUID) row[1]),
                new StudentId((UUID) row[2]),
                new Period(LocalDate.parse((String) row[3]), LocalDate.parse((String) row[4]), ZoneId.of((String)
                        row[5])));
    }
}
