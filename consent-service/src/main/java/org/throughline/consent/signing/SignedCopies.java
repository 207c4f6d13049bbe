package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.tenancy.TenantId;

/** The proofs of signatures, and the copies that were made of them: appended, never changed. */
public interface SignedCopies {
    /** One for each signature of the release, in the order they were given. */
    Uni<List<Proof>> proofs(Mutiny.Session session, TenantId tenant, ReleaseId release);

    /** One for each release that was signed in this visit. */
    Uni<List<Proof>> proofsOf(Mutiny.Session session, TenantId tenant, SigningId signing);

    Uni<Optional<SignedCopy>> find(Mutiny.Session session, TenantId tenant, Proof proof);

    /** Whose copy it is, by the hash of its bytes. */
    Uni<Optional<HolderId>> signer(Mutiny.Session session, TenantId tenant, ReleaseId release, String hash);

    /** What was kept first stays. */
    Uni<Void> keep(Mutiny.Session session, TenantId tenant, SignedCopy copy);
}
