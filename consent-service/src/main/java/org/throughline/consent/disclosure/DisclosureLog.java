package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** The log of one tenant: appended to and read, never changed. */
public interface DisclosureLog {
    /** Appends in the transaction of the decision: what is not logged does not leave. */
    Uni<Void> append(Mutiny.Session session, TenantId tenant, List<Entry> entries);

    /** What concerns one student, latest first. @param before id of the entry to go on behind; null for the first page */
    Uni<List<LoggedEntry>> of(
            Mutiny.Session session, TenantId tenant, StudentId student, @Nullable String before, int limit);

    /** A span of time: from the first moment on, and before the second. */
    record Between(Instant from, Instant until) {}

    /** What concerns one student in that time, the earliest first. */
    Uni<List<Accounted>> accounted(Mutiny.Session session, TenantId tenant, StudentId student, Between time, int limit);

    /** What was logged of one decision, in its order: the request and what became of it. */
    Uni<List<LoggedEntry>> ofDecision(Mutiny.Session session, TenantId tenant, UUID decision);
}
