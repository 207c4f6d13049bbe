package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.disclosure.DisclosureLog;
import org.throughline.consent.disclosure.LoggedEntry;
import org.throughline.consent.subject.AccessPurpose;
import org.throughline.consent.subject.RecordAccesses;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Why something was disclosed or withheld, from what was logged at that moment: nothing is judged again. */
@ApplicationScoped
public class ExplainDecision {
    private final Transactions transactions;
    private final DisclosureLog log;
    private final RecordAccesses accesses;
    private final ReviewLimit limit;

    public ExplainDecision(Transactions transactions, DisclosureLog log, RecordAccesses accesses, ReviewLimit limit) {
        this.transactions = transactions;
        this.log = log;
        this.accesses = accesses;
        this.limit = limit;
    }

    /** What was logged of it, the request first; 404 when there is nothing, or another district's. */
    public Uni<List<LoggedEntry>> explain(Caller by, DecisionId id) {
        return transactions.as(by, session -> limit.require(session, by)
                .chain(() -> log.ofDecision(session, by.requireTenant(), id.value()))
                .invoke(ExplainDecision::requireSome)
                .call(entries -> note(session, by, entries.get(0))));
    }

    private static void requireSome(List<LoggedEntry> entries) {
        if (entries.isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private Uni<Void> note(Mutiny.Session session, Caller by, LoggedEntry entry) {
        return accesses.note(session, by, entry.student(), AccessPurpose.EXPLAIN_DECISION);
    }
}
