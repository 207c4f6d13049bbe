package org.throughline.consent.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Puts a record on file under the name of who files it. */
@ApplicationScoped
public class FileEvidence {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final EvidenceRecords records;
    private final Ids ids;
    private final Clock clock;

    public FileEvidence(
            Transactions transactions, Idempotency idempotency, EvidenceRecords records, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    /** Fails with 403 for a kind that the caller's role may not file. */
    public Uni<EvidenceRecord> file(Caller by, IdempotentRequest once, NewEvidence wanted) {
        requireFiler(by, wanted.kind());
        return transactions.as(by, session -> idempotency
                .once(session, once, () -> add(session, by, wanted))
                .chain(made -> records.find(session, by.requireTenant(), new EvidenceId(made.resource()))));
    }

    private static void requireFiler(Caller by, EvidenceKind kind) {
        if (kind.filers().stream().noneMatch(by::has)) {
            throw new ProblemException(KitProblem.FORBIDDEN, "This role does not file this kind of evidence.");
        }
    }

    private Uni<Created> add(Mutiny.Session session, Caller by, NewEvidence wanted) {
        Instant now = clock.instant();
        EvidenceRecord filed = wanted.filed(new EvidenceId(ids.next()), new Filing(by.person(), now));
        return records.add(session, by.requireTenant(), filed)
                .replaceWith(Created.of(201, filed.id().value()));
    }
}
