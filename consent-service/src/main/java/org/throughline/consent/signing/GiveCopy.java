package org.throughline.consent.signing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.throughline.consent.release.ReadRelease;
import org.throughline.consent.release.ReleaseId;
import org.throughline.consent.signing.Witnessed.Paper;
import org.throughline.consent.subject.HolderId;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Gives staff the signed copies of a release, and tells whether a document is one of them. */
@ApplicationScoped
public class GiveCopy {
    private final Transactions transactions;
    private final ReadRelease reading;
    private final SignedCopies copies;
    private final MakeCopy making;
    private final WitnessedEvidence evidence;

    public GiveCopy(
            Transactions transactions,
            ReadRelease reading,
            SignedCopies copies,
            MakeCopy making,
            WitnessedEvidence evidence) {
        this.transactions = transactions;
        this.reading = reading;
        this.copies = copies;
        this.making = making;
        this.evidence = evidence;
    }

    /** A copy, and the signature it is of. */
    public record Given(Proof proof, SignedCopy copy) {}

    /** One for each signature; the look at the release is noted. What nobody has asked for yet is printed now. */
    public Uni<List<Given>> all(Caller by, ReleaseId release) {
        return proofs(by, release)
                .onItem()
                .transformToMulti(proofs -> Multi.createFrom().iterable(proofs))
                .onItem()
                .transformToUniAndConcatenate(
                        proof -> making.copy(by.requireTenant(), proof).map(copy -> new Given(proof, copy)))
                .collect()
                .asList();
    }

    /** Fails with 404 when this person has not signed the release. */
    public Uni<SignedCopy> one(Caller by, ReleaseId release, HolderId signer) {
        return proofs(by, release)
                .map(proofs -> of(signer, proofs).orElseThrow(ProblemException::notFound))
                .chain(proof -> making.copy(by.requireTenant(), proof));
    }

    private Uni<List<Proof>> proofs(Caller by, ReleaseId release) {
        return reading.read(by, release)
                .chain(() -> transactions.as(by, session -> copies.proofs(session, by.requireTenant(), release)));
    }

    private static Optional<Proof> of(HolderId signer, List<Proof> proofs) {
        return proofs.stream()
                .filter(proof -> proof.signatory().id().equals(signer))
                .findFirst();
    }

    /** What this person signed by hand; fails with 404 where they did not. */
    public Uni<Paper> paper(Caller by, ReleaseId release, HolderId signer) {
        TenantId tenant = by.requireTenant();
        return reading.read(by, release)
                .chain(() -> transactions.as(by, session -> evidence.paper(session, tenant, release, signer)))
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    /**
     * The signature that this document is the copy of; empty for any other document, and for a changed one. What was never
     * given to anybody is nobody's copy: nothing is printed to compare with.
     */
    public Uni<Optional<Proof>> recognise(Caller by, ReleaseId release, byte[] document) {
        String hash = SignedCopy.hashOf(document);
        TenantId tenant = by.requireTenant();
        return proofs(by, release).chain(proofs -> transactions
                .as(by, session -> copies.signer(session, tenant, release, hash))
                .map(found -> found.flatMap(signer -> of(signer, proofs))));
    }
}
