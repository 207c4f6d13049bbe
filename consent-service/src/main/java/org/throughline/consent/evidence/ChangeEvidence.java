package org.throughline.consent.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.evidence.EvidenceChange.Changed;
import org.throughline.consent.evidence.EvidenceChange.Refused;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** The two things that happen to a record after it was filed. */
@ApplicationScoped
public class ChangeEvidence {
    private final Transactions transactions;
    private final EvidenceRecords records;
    private final Clock clock;

    public ChangeEvidence(Transactions transactions, EvidenceRecords records, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.clock = clock;
    }

    /** Fails with {@link EvidenceRefused} when there is nothing to confirm, or the same person would. */
    public Uni<EvidenceRecord> confirm(Caller by, EvidenceId id) {
        Instant now = clock.instant();
        return change(by, id, now, filed -> filed.confirm(by.person(), now));
    }

    /** Takes a record off the file, by a role that may file it. */
    public Uni<EvidenceRecord> end(Caller by, EvidenceId id) {
        Instant now = clock.instant();
        return change(by, id, now, filed -> ended(by, filed, now));
    }

    private static EvidenceChange ended(Caller by, EvidenceRecord filed, Instant now) {
        if (filed.kind().filers().stream().noneMatch(by::has)) {
            throw new ProblemException(KitProblem.FORBIDDEN, "This role does not end this kind of evidence.");
        }
        return filed.end(by.person(), now);
    }

    private Uni<EvidenceRecord> change(
            Caller by, EvidenceId id, Instant now, Function<EvidenceRecord, EvidenceChange> decision) {
        return transactions.as(by, session -> records.find(session, by.requireTenant(), id)
                .map(decision)
                .chain(change -> store(session, by, change, new Filing(by.person(), now))));
    }

    private Uni<EvidenceRecord> store(Mutiny.Session session, Caller by, EvidenceChange change, Filing note) {
        if (change instanceof Changed changed) {
            return records.note(session, by.requireTenant(), changed, note).replaceWith(changed.evidence());
        }
        return Uni.createFrom().failure(new EvidenceRefused(((Refused) change).refusal()));
    }
}
