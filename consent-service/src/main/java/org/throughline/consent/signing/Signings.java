package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.kit.tenancy.TenantId;

/** The signings of a tenant and the evidence of what was signed. */
public interface Signings {
    Uni<Void> add(Mutiny.Session session, TenantId tenant, Signing signing, Actor by);

    /** Fails with 404 when it is not there or another tenant's. */
    Uni<Signing> find(Mutiny.Session session, TenantId tenant, SigningId id);

    /** Open signings whose place this one takes: of any of the releases, and, where it takes back, of the same person. */
    Uni<List<SigningId>> openFor(Mutiny.Session session, TenantId tenant, Wish wish);

    /** A code was sent for this document; an earlier verification counts no more. */
    Uni<Void> codeSent(Mutiny.Session session, TenantId tenant, SigningId id, Document document, Instant now);

    Uni<Void> verified(Mutiny.Session session, TenantId tenant, SigningId id, Instant now);

    /** The signer was reminded of it. */
    Uni<Void> reminded(Mutiny.Session session, TenantId tenant, SigningId id, Instant now);

    /** Ends it, and forgets names and addresses. */
    Uni<Void> close(Mutiny.Session session, TenantId tenant, SigningId id, Signing.Outcome outcome, Instant now);

    Uni<Void> keep(Mutiny.Session session, TenantId tenant, Evidence evidence);
}
