package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.decision.Judge.Judged;
import org.throughline.consent.disclosure.DisclosureLog;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.transaction.Transactions;

/** Decides, and logs in the same transaction: an answer that was not logged is not given. */
@ApplicationScoped
public class DecideDisclosure {
    private final Transactions transactions;
    private final KeptPlans plans;
    private final Judge judge;
    private final DisclosureLog log;
    private final DeferredDecisions deferred;
    private final Ids ids;
    private final Clock clock;

    public DecideDisclosure(
            Transactions transactions,
            KeptPlans plans,
            Judge judge,
            DisclosureLog log,
            DeferredDecisions deferred,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.judge = judge;
        this.log = log;
        this.deferred = deferred;
        this.ids = ids;
        this.clock = clock;
    }

    /** One decision for each student, in their order; 403 for a basis that who acts may not claim. */
    public Uni<List<Decision>> decide(Inquiry inquiry) {
        inquiry.asker().requireMayClaim(inquiry.basis());
        return transactions.as(inquiry.asker().caller(), session -> decide(withoutChanges(session), inquiry));
    }

    /** What a decision reads it never changes: no statement need look through it for changes first. */
    private static Mutiny.Session withoutChanges(Mutiny.Session session) {
        return session.setFlushMode(FlushMode.MANUAL);
    }

    private Uni<List<Decision>> decide(Mutiny.Session session, Inquiry inquiry) {
        return Uni.combine()
                .all()
                .unis(plans.in(session), judge.judge(session, inquiry, clock.instant()))
                .with((kept, judged) -> judged)
                .chain(judged -> record(session, inquiry, judged));
    }

    private Uni<List<Decision>> record(Mutiny.Session session, Inquiry inquiry, Judged judged) {
        List<Decision> decisions = decisions(inquiry, judged);
        return log.append(session, inquiry.asker().tenant(), LogEntries.of(inquiry, judged, decisions, ids))
                .call(() -> defer(session, inquiry, decisions))
                .replaceWith(decisions);
    }

    private List<Decision> decisions(Inquiry inquiry, Judged judged) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < inquiry.wanted().size(); i++) {
            decisions.add(new Decision(
                    new DecisionId(ids.next()),
                    inquiry.mode(),
                    inquiry.wanted().get(i).student(),
                    judged.judgements().get(i),
                    judged.at(),
                    false));
        }
        return List.copyOf(decisions);
    }

    private Uni<Void> defer(Mutiny.Session session, Inquiry inquiry, List<Decision> decisions) {
        if (inquiry.mode() != Mode.DEFERRED) {
            return Uni.createFrom().voidItem();
        }
        return deferred.add(
                session,
                inquiry.asker().tenant(),
                decisions.stream()
                        .map(decision -> Deferred.of(inquiry, decision))
                        .toList());
    }
}
