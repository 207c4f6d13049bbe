package org.throughline.consent.disclosure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** Lets go of personal values in the log, and of nothing else. */
public interface Erasures {
    /** Entries about this student that were logged before then: an erasure is about nobody, and stays. */
    Uni<List<UUID>> erasable(Mutiny.Session session, TenantId tenant, StudentId student, Instant before, int limit);

    /** @param erasure the entry that names these, appended before */
    Uni<Void> erase(Mutiny.Session session, TenantId tenant, UUID erasure, List<UUID> entries);
}
