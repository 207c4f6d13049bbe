package org.throughline.consent.subject.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.subject.AccessPurpose;
import org.throughline.consent.subject.RecordAccesses;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;

/** Appends a row for each read by a person. */
@ApplicationScoped
class StoredRecordAccesses implements RecordAccesses {
    private static final String INSERT =
            """
            insert into record_access (tenant, id, student, person, purpose, at)
            values (:tenant, :id, :student, :person, :purpose, :at)""";

    private static final String COUNT =
            """
            select count(*) from record_access
            where tenant = :tenant and person = :person and at > :since and purpose in (:purposes)""";

    private final Ids ids;
    private final Clock clock;

    StoredRecordAccesses(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Void> note(Mutiny.Session session, Caller by, StudentId student, AccessPurpose purpose) {
        if (by.has(Role.SERVICE)) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("tenant", by.requireTenant().value())
                .setParameter("id", ids.next())
                .setParameter("student", student.value())
                .setParameter("person", by.person().value())
                .setParameter("purpose", purpose.name())
                .setParameter("at", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> count(Mutiny.Session session, Caller by, Set<AccessPurpose> purposes, Instant since) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("tenant", by.requireTenant().value())
                .setParameter("person", by.person().value())
                .setParameter("purposes", purposes.stream().map(Enum::name).toList())
                .setParameter("since", since)
                .getSingleResult();
    }
}
