package org.throughline.consent.erasure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.tenancy.TenantId;

/** The students of whom nothing may be kept but what a law wants kept, as long as it does. */
public interface ErasedSubjects {
    /** Changes nothing where it was noted before. */
    Uni<Void> note(Mutiny.Session session, TenantId tenant, StudentId student, Instant now);

    /**
     * Lets go of all that is not kept, but the log's entries.
     *
     * @param keptFrom what was last in effect earlier goes
     * @return how much is left, entries of the log included
     */
    Uni<Long> erase(Mutiny.Session session, TenantId tenant, StudentId student, Instant keptFrom);

    /** @param at null when nothing is left to look for */
    Uni<Void> lookAgain(Mutiny.Session session, TenantId tenant, StudentId student, @Nullable Instant at);
}
