package org.throughline.directory.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.outbox.Outbox;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Takes counts back that were recorded by mistake: no map is drawn of them any more, and they stay to be read. */
@ApplicationScoped
public class WithdrawNeeds {

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Assessments assessments;
    private final Outbox outbox;
    private final Clock clock;

    public WithdrawNeeds(
            Transactions transactions, Idempotency idempotency, Assessments assessments, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.assessments = assessments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Which one, and why.
     *
     * @param ifMatch of the assessment as it was read
     */
    public record Request(UUID assessment, String reason, @Nullable String ifMatch) {}

    /** The same withdrawal again is the one that was made; fails with {@link AlreadyWithdrawn} where that had another reason. */
    public Uni<AssessmentHeader> withdraw(Caller caller, @Nullable String key, Request request) {
        String operation = "withdrawNeeds/" + request.assessment();
        IdempotentRequest once = new IdempotentRequest(
                caller.requireTenant(), caller.person().value(), operation, key, request.reason());
        return transactions.as(caller, session -> assessments
                .header(session, request.assessment())
                .call(found -> idempotency.once(session, once, () -> withdrawn(session, caller, found, request)))
                .chain(() -> assessments.header(session, request.assessment())));
    }

    private Uni<Created> withdrawn(Mutiny.Session session, Caller caller, AssessmentHeader found, Request request) {
        return (found.isWithdrawn() ? kept(session, request) : made(session, caller, found, request))
                .replaceWith(Created.of(200, found.id()));
    }

    private Uni<Void> made(Mutiny.Session session, Caller caller, AssessmentHeader found, Request request) {
        EntityTags.requireSame(EntityTags.requiredVersion(request.ifMatch()), found.acts());
        Withdrawal act = new Withdrawal(request.reason(), caller.person().value(), clock.instant());
        return assessments
                .withdraw(session, caller, found.id(), act)
                .chain(first -> first ? outbox.append(session, fact(caller, found)) : kept(session, request));
    }

    /** Somebody was first. */
    private Uni<Void> kept(Mutiny.Session session, Request request) {
        return assessments
                .header(session, request.assessment())
                .invoke(withdrawn -> withdrawn.requireWithdrawnFor(request.reason()))
                .replaceWithVoid();
    }

    private static Fact fact(Caller caller, AssessmentHeader found) {
        return new Fact(
                NeedsAssessmentWithdrawn.TYPE,
                caller.requireTenant(),
                found.id(),
                AssessmentHeader.WITHDRAWN,
                NeedsAssessmentWithdrawn.of(found));
    }
}
