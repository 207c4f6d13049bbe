package org.throughline.referral.family;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The contact points of a district's guardians, as they change. */
public interface ContactPoints {
    /** Somebody else than who put it on file stands behind it. */
    Uni<Void> confirm(Mutiny.Session session, TenantId tenant, UUID contact, String person, Instant now);
}
