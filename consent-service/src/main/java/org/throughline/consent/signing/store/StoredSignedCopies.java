package org.throughline.consent.signing.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Proof;
import org.throughline.consent.signing.SignedCopies;
import org.throughline.consent.signing.SignedCopy;
import org.throughline.consent.signing.SigningId;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;

/** Reads the evidence of signatures, and keeps the copies of them, sealed: they name persons. */
@ApplicationScoped
class StoredSignedCopies implements SignedCopies {
    private static final String PDF = "signed_copy.pdf";

    private static final String FIND =
            "select pdf from signed_copy where tenant = :tenant and release = :release and signer = :signer";

    private static final String SIGNER =
            "select signer from signed_copy where tenant = :tenant and release = :release and pdf_hash = :hash";

    private static final String KEEP =
            """
            insert into signed_copy (tenant, release, signer, pdf_hash, pdf, made_at)
            values (:tenant, :release, :signer, :hash, :pdf, :at) on conflict do nothing""";

    private final SealedSignings personal;
    private final Encryption encryption;
    private final Clock clock;

    StoredSignedCopies(SealedSignings personal, Encryption encryption, Clock clock) {
        this.personal = personal;
        this.encryption = encryption;
        this.clock = clock;
    }

    @Override
    public Uni<List<Proof>> proofs(Mutiny.Session session, TenantId tenant, ReleaseId release) {
        return session.createQuery(
                        "from EvidenceRow where tenant = :tenant and release = :release order by signedAt",
                        EvidenceRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("release", release.value())
                .getResultList()
                .map(this::proofs);
    }

    @Override
    public Uni<List<Proof>> proofsOf(Mutiny.Session session, TenantId tenant, SigningId signing) {
        return session.createQuery(
                        "from EvidenceRow where tenant = :tenant and signing = :signing order by release",
                        EvidenceRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("signing", signing.value())
                .getResultList()
                .map(this::proofs);
    }

    private List<Proof> proofs(List<EvidenceRow> rows) {
        return rows.stream().map(personal::proof).toList();
    }

    @Override
    public Uni<Optional<SignedCopy>> find(Mutiny.Session session, TenantId tenant, Proof proof) {
        return session.createNativeQuery(FIND, byte[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("release", proof.release().value())
                .setParameter("signer", proof.signatory().id().value())
                .getSingleResultOrNull()
                .map(kept -> Optional.ofNullable(kept).map(bytes -> opened(tenant, proof, bytes)));
    }

    @Override
    public Uni<Optional<HolderId>> signer(Mutiny.Session session, TenantId tenant, ReleaseId release, String hash) {
        return session.createNativeQuery(SIGNER, UUID.class)
                .setParameter("tenant", tenant.value())
                .setParameter("release", release.value())
                .setParameter("hash", hash)
                .getSingleResultOrNull()
                .map(signer -> Optional.ofNullable(signer).map(HolderId::new));
    }

    @Override
    public Uni<Void> keep(Mutiny.Session session, TenantId tenant, SignedCopy copy) {
        String text = Base64.getEncoder().encodeToString(copy.pdf());
        return session.createNativeQuery(KEEP)
                .setParameter("tenant", tenant.value())
                .setParameter("release", copy.release().value())
                .setParameter("signer", copy.signer().value())
                .setParameter("hash", copy.hash())
                .setParameter("pdf", encryption.seal(tenant, copy.release().value(), PDF, text))
                .setParameter("at", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    private SignedCopy opened(TenantId tenant, Proof proof, byte[] kept) {
        String text = encryption.open(tenant, proof.release().value(), PDF, kept);
        return new SignedCopy(
                proof.release(), proof.signatory().id(), Base64.getDecoder().decode(text));
    }
}
