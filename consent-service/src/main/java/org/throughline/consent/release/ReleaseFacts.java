package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** Tells the other services what happened to a release, when the transaction commits. */
public interface ReleaseFacts {
    /** @param number counts the facts of this release: 1, 2, 3 */
    Uni<Void> publish(Mutiny.Session session, TenantId tenant, ReleaseChange.Changed change, long number);
}
