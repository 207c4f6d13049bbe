package org.throughline.referral.family;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;

/** Who of the district read which student's record, why and when: written in the transaction of the reading. */
@ApplicationScoped
public class AccessRecord {

    private static final String INSERT =
            """
            insert into record_access (tenant, id, student, person, purpose, operation, at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""";

    private final Ids ids;
    private final Clock clock;

    public AccessRecord(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Void> read(Mutiny.Session session, Caller caller, String operation, Collection<StudentId> students) {
        return Multi.createFrom()
                .iterable(List.copyOf(students))
                .onItem()
                .transformToUniAndConcatenate(student -> insert(session, caller, operation, student))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> insert(Mutiny.Session session, Caller caller, String operation, StudentId student) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, caller.requireTenant().value())
                .setParameter(2, ids.next())
                .setParameter(3, student.value())
                .setParameter(4, caller.person().value())
                .setParameter(5, "STUDENT_SUPPORT")
                .setParameter(6, operation)
                .setParameter(7, OffsetDateTime.now(clock))
                .executeUpdate();
    }
}
