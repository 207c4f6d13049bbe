package org.throughline.referral.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.lifecycle.Referrals.Made;

/** Every move but the sending: load, decide, store. */
@ApplicationScoped
public class MoveReferral {

    private final Transactions transactions;
    private final Referrals referrals;
    private final Tenants tenants;
    private final Idempotency idempotency;
    private final Clock clock;

    public MoveReferral(
            Transactions transactions, Referrals referrals, Tenants tenants, Idempotency idempotency, Clock clock) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.tenants = tenants;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * One move of one referral.
     *
     * @param operation with {@code key}, what makes a repetition recognizable
     * @param body what the request said
     */
    public record Request(ReferralId id, String operation, @Nullable String key, @Nullable Object body, Step step) {}

    /** Fails with 404 for a referral the caller may not see, and with {@link ReferralRefused} for an illegal move. */
    public Uni<Filed> make(Caller caller, Request request) {
        return transactions.as(caller, session -> referrals
                .find(session, request.id())
                .invoke(filed -> requireVisible(caller, filed))
                .call(filed -> transactions.enterTenant(session, filed.tenant()))
                .call(filed -> once(session, filed, Actor.of(caller), request))
                .chain(filed -> referrals.find(session, request.id())));
    }

    /** The move itself, in a transaction that already is the district's: also for an answer by link. */
    public Uni<Void> make(Mutiny.Session session, Filed filed, Actor actor, Step step) {
        Instant now = clock.instant();
        return tenants.byId(session, filed.tenant())
                .map(tenant -> step.take(filed.referral(), actor.party(), today(tenant, now)))
                .map(ReferralRefused::moved)
                .chain(moved -> referrals.store(session, filed, new Made(moved, actor, now, null)));
    }

    private Uni<Created> once(Mutiny.Session session, Filed filed, Actor actor, Request request) {
        IdempotentRequest once = new IdempotentRequest(
                filed.tenant(),
                actor.person(),
                request.operation() + "/" + request.id().value(),
                request.key(),
                request.body());
        return idempotency.once(session, once, () -> make(session, filed, actor, request.step())
                .replaceWith(Created.of(200, request.id().value())));
    }

    /** An agency's rows were chosen by the database; a person of the district sees those of their schools. */
    private static void requireVisible(Caller caller, Filed filed) {
        if (caller.organization() == null) {
            SchoolScope.of(caller).require(filed.referral().schoolSourcedId());
        }
    }

    private static LocalDate today(Tenant tenant, Instant now) {
        return LocalDate.ofInstant(now, tenant.zone());
    }
}
