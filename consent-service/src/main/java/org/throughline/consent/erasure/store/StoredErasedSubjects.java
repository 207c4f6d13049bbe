package org.throughline.consent.erasure.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.erasure.ErasedSubjects;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** Erases through the one function that may, which takes nothing of a student who is not noted. */
@ApplicationScoped
class StoredErasedSubjects implements ErasedSubjects {
    private static final String NOTE =
            """
            insert into subject_erasure (tenant, student, erased_at, due_at) values (:tenant, :student, :now, :now)
            on conflict do nothing""";

    private static final String ERASE = "select erase_subject(:student, :keptFrom)";

    private static final String LOOK_AGAIN =
            """
            update subject_erasure set due_at = cast(cast(:at as text) as timestamptz)
            where tenant = :tenant and student = :student""";

    @Override
    public Uni<Void> note(Mutiny.Session session, TenantId tenant, StudentId student, Instant now) {
        return session.createNativeQuery(NOTE)
                .setParameter("tenant", tenant.value())
                .setParameter("student", student.value())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> erase(Mutiny.Session session, TenantId tenant, StudentId student, Instant keptFrom) {
        return session.createNativeQuery(ERASE, Long.class)
                .setParameter("student", student.value())
                .setParameter("keptFrom", keptFrom)
                .getSingleResult();
    }

    @Override
    public Uni<Void> lookAgain(Mutiny.Session session, TenantId tenant, StudentId student, @Nullable Instant at) {
        return session.createNativeQuery(LOOK_AGAIN)
                .setParameter("tenant", tenant.value())
                .setParameter("student", student.value())
                .setParameter("at", at == null ? null : at.toString())
                .executeUpdate()
                .replaceWithVoid();
    }
}
