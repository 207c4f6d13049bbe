package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.throughline.consent.decision.Inquiry.Wanted;
import org.throughline.consent.decision.Judge.Judged;
import org.throughline.consent.subject.AccessPurpose;
import org.throughline.consent.subject.RecordAccesses;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.transaction.Transactions;

/**
 * What a decision would be now or later, if nothing else happened: it discloses nothing and logs no disclosure; the look
 * at the student is noted. What was decided before is explained, not simulated.
 */
@ApplicationScoped
public class SimulateDecision {
    private final Transactions transactions;
    private final Judge judge;
    private final RecordAccesses accesses;
    private final ReviewLimit limit;
    private final Clock clock;

    public SimulateDecision(
            Transactions transactions, Judge judge, RecordAccesses accesses, ReviewLimit limit, Clock clock) {
        this.transactions = transactions;
        this.judge = judge;
        this.accesses = accesses;
        this.limit = limit;
        this.clock = clock;
    }

    /** Of one student: the judgement at that moment. */
    public Uni<Judgement> simulate(Inquiry inquiry, Instant at) {
        if (at.isBefore(clock.instant())) {
            throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.")
                    .at("/at", "PAST", "It is now or later: ask for an explanation of what was decided.");
        }
        Wanted wanted = inquiry.wanted().get(0);
        return transactions.as(inquiry.asker().caller(), session -> limit.require(
                        session, inquiry.asker().caller())
                .chain(() -> judge.judge(session, inquiry, at))
                .call(() -> accesses.note(
                        session, inquiry.asker().caller(), wanted.student(), AccessPurpose.SIMULATE_DECISION))
                .map(SimulateDecision::only));
    }

    private static Judgement only(Judged judged) {
        return judged.judgements().get(0);
    }
}
