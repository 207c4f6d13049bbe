package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseId;
import org.throughline.kit.link.Link;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.transaction.Transactions;

/** The family takes the copies of what it has just signed, in the session in which it signed. */
@ApplicationScoped
public class TakeCopy {
    private final Transactions transactions;
    private final Signings signings;
    private final SignedCopies copies;
    private final MakeCopy making;
    private final Clock clock;

    public TakeCopy(Transactions transactions, Signings signings, SignedCopies copies, MakeCopy making, Clock clock) {
        this.transactions = transactions;
        this.signings = signings;
        this.copies = copies;
        this.making = making;
        this.clock = clock;
    }

    /** What can be taken: empty once the code is too long ago. */
    public Uni<List<Proof>> offered(Link link) {
        return transactions.forTenant(link.tenant(), session -> offered(session, link));
    }

    private Uni<List<Proof>> offered(Mutiny.Session session, Link link) {
        SigningId id = new SigningId(link.subject());
        return signings.find(session, link.tenant(), id)
                .chain(signing -> signing.mayBeCopied(clock.instant())
                        ? copies.proofsOf(session, link.tenant(), id)
                        : Uni.createFrom().item(List.<Proof>of()));
    }

    /** Fails with 404 when it is not among what can be taken. */
    public Uni<SignedCopy> take(Link link, ReleaseId release) {
        return offered(link)
                .map(proofs -> proofs.stream()
                        .filter(proof -> proof.release().equals(release))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound))
                .chain(proof -> making.copy(link.tenant(), proof));
    }
}
