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

    /** Whom it reaches; fails with 404. */
    Uni<GuardianId> guardianOf(Mutiny.Session session, TenantId tenant, UUID contact);

    /** Fails with 404. */
    Uni<ContactEntry> entry(Mutiny.Session session, TenantId tenant, UUID contact);

    /** Fails with 404. The guardian's changes, a roster's too, wait for one another until the transaction ends. */
    Uni<ContactFile> fileToChange(Mutiny.Session session, TenantId tenant, GuardianId guardian);

    /** As it is now, whether it was on file or not. */
    Uni<Void> keep(Mutiny.Session session, TenantId tenant, ContactEntry entry);
}
