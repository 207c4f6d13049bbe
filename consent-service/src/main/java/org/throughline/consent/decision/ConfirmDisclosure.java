package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.decision.DecisionRefused.Why;
import org.throughline.consent.decision.Inquiry.Wanted;
import org.throughline.consent.decision.Judge.Judged;
import org.throughline.consent.disclosure.DisclosureLog;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.transaction.Transactions;

/** The last word before a deferred hand-over: decides anew what was permitted then, once, and may deny. */
@ApplicationScoped
public class ConfirmDisclosure {
    private final Transactions transactions;
    private final Judge judge;
    private final DisclosureLog log;
    private final DeferredDecisions deferred;
    private final Ids ids;
    private final Clock clock;

    public ConfirmDisclosure(
            Transactions transactions,
            Judge judge,
            DisclosureLog log,
            DeferredDecisions deferred,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.judge = judge;
        this.log = log;
        this.deferred = deferred;
        this.ids = ids;
        this.clock = clock;
    }

    /** Fails with 404 for a decision that somebody else asked for. */
    public Uni<Decision> confirm(Asker asker, DecisionId id) {
        return transactions.as(asker.caller(), session -> deferred.find(session, asker.tenant(), id)
                .invoke(waiting -> requireOwn(asker, waiting))
                .call(waiting -> use(session, asker, id))
                .chain(waiting -> decideAgain(session, asker, waiting)));
    }

    private static void requireOwn(Asker asker, Deferred waiting) {
        if (!waiting.wasAskedBy(asker)) {
            throw ProblemException.notFound();
        }
        if (waiting.permitted().isEmpty()) {
            throw new DecisionRefused(Why.DENIED);
        }
    }

    private Uni<Void> use(Mutiny.Session session, Asker asker, DecisionId id) {
        return deferred.confirm(session, asker.tenant(), id, clock.instant())
                .invoke(ConfirmDisclosure::requireFirst)
                .replaceWithVoid();
    }

    private static void requireFirst(boolean first) {
        if (!first) {
            throw new DecisionRefused(Why.USED);
        }
    }

    private Uni<Decision> decideAgain(Mutiny.Session session, Asker asker, Deferred waiting) {
        Inquiry inquiry = new Inquiry(
                asker,
                Mode.DEFERRED,
                waiting.basis(),
                waiting.parties(),
                waiting.purpose(),
                List.of(new Wanted(waiting.student(), waiting.permitted())));
        return judge.judge(session, inquiry, clock.instant())
                .chain(judged -> record(session, inquiry, waiting, judged));
    }

    private Uni<Decision> record(Mutiny.Session session, Inquiry inquiry, Deferred waiting, Judged judged) {
        Decision decision = new Decision(
                waiting.id(),
                Mode.DEFERRED,
                waiting.student(),
                judged.judgements().get(0),
                judged.at(),
                true);
        return log.append(session, inquiry.asker().tenant(), LogEntries.of(inquiry, judged, List.of(decision), ids))
                .replaceWith(decision);
    }
}
