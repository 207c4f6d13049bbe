package org.throughline.consent.subject;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;

/** Who of the staff looked at whose records. */
public interface RecordAccesses {
    /** Notes a person's read in its transaction; a service's own reads are not a person's. */
    Uni<Void> note(Mutiny.Session session, Caller by, StudentId student, AccessPurpose purpose);

    /** How often this person has looked for one of these purposes since then. */
    Uni<Long> count(Mutiny.Session session, Caller by, Set<AccessPurpose> purposes, Instant since);
}
