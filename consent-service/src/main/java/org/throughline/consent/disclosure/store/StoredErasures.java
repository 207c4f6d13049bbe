package org.throughline.consent.disclosure.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.disclosure.Erasures;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** Erases through the one function that may, which takes away what an erasure names. */
@ApplicationScoped
class StoredErasures implements Erasures {
    private static final String ERASABLE =
            """
            select s.disclosure from disclosure_subject s
            join disclosure d on d.tenant = s.tenant and d.id = s.disclosure
            where s.tenant = :tenant and s.student = :student and d.recorded_at < :before
            and d.kind <> 'ERASURE' order by s.disclosure""";

    private static final String NAME =
            """
            insert into disclosure_erasure (tenant, disclosure, erasure)
            select :tenant, cast(id as uuid), :erasure from unnest(string_to_array(:ids, ',')) as given (id)""";

    private static final String ERASE = "select erase_disclosures(:erasure)";

    @Override
    public Uni<List<UUID>> erasable(
            Mutiny.Session session, TenantId tenant, StudentId student, Instant before, int limit) {
        return session.createNativeQuery(ERASABLE, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("student", student.value())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Uni<Void> erase(Mutiny.Session session, TenantId tenant, UUID erasure, List<UUID> entries) {
        return session.createNativeQuery(NAME)
                .setParameter("tenant", tenant.value())
                .setParameter("erasure", erasure)
                .setParameter("ids", entries.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ERASE, Long.class)
                        .setParameter("erasure", erasure)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
