package org.throughline.consent.subject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.Caller;

/** Who of the staff looked at whose records. */
public interface RecordAccesses {
    /** Notes a person's read in its transaction; a service's own reads are not a person's. */
    Uni<Void> note(Mutiny.Session session, Caller by, StudentId student, AccessPurpose purpose);
}
