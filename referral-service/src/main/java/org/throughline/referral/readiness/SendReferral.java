package org.throughline.referral.readiness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.http.EntityTags;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.family.SchoolScope;
import org.throughline.referral.lifecycle.Actor;
import org.throughline.referral.lifecycle.Addressee;
import org.throughline.referral.lifecycle.Decision;
import org.throughline.referral.lifecycle.Filed;
import org.throughline.referral.lifecycle.Move;
import org.throughline.referral.lifecycle.NeedLanguage;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralRefused;
import org.throughline.referral.lifecycle.Referrals;
import org.throughline.referral.lifecycle.Referrals.Made;
import org.throughline.referral.lifecycle.Refusal;
import org.throughline.referral.partner.PartnerService;
import org.throughline.referral.readiness.CheckReadiness.Checked;

/**
 * Sends a referral, which discloses nothing yet: a permit is asked for and not used; then a second transaction sees that
 * referral and version are still those that were judged, and stores the decision's id. Each later reading decides anew.
 */
@ApplicationScoped
public class SendReferral {

    private final CheckReadiness checking;
    private final Transactions transactions;
    private final Referrals referrals;
    private final AgencyNotice notice;
    private final Idempotency idempotency;
    private final Clock clock;

    public SendReferral(
            CheckReadiness checking,
            Transactions transactions,
            Referrals referrals,
            AgencyNotice notice,
            Idempotency idempotency,
            Clock clock) {
        this.checking = checking;
        this.transactions = transactions;
        this.referrals = referrals;
        this.notice = notice;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Fails with {@link NotReady} when something is missing, with {@link ReferralRefused} when it is no draft. */
    public Uni<Filed> send(Caller caller, ReferralId id, @Nullable String key) {
        return current(caller, id).chain(filed -> filed.referral()
                .refusal(Move.SEND, Actor.of(caller).party())
                .map(refusal -> repeat(caller, id, key, refusal))
                .orElseGet(() -> checkAndSend(caller, id, key)));
    }

    private Uni<Filed> current(Caller caller, ReferralId id) {
        return transactions.as(caller, session -> referrals.find(session, id).invoke(filed -> SchoolScope.of(caller)
                .require(filed.referral().schoolSourcedId())));
    }

    /** What was sent before is answered again to the same key, and refused to any other request. */
    private Uni<Filed> repeat(Caller caller, ReferralId id, @Nullable String key, Refusal refusal) {
        return transactions.as(
                caller,
                session ->
                        once(session, caller, id, key, () -> Uni.createFrom().failure(new ReferralRefused(refusal))));
    }

    private Uni<Filed> checkAndSend(Caller caller, ReferralId id, @Nullable String key) {
        return checking.check(caller, id)
                .invoke(SendReferral::requireReady)
                .chain(checked -> transactions.as(
                        caller, session -> once(session, caller, id, key, () -> store(session, caller, checked))));
    }

    private static void requireReady(Checked checked) {
        Readiness readiness = checked.readiness();
        if (!readiness.isReady()) {
            throw new NotReady(readiness);
        }
    }

    private Uni<Filed> once(
            Mutiny.Session session, Caller caller, ReferralId id, @Nullable String key, Supplier<Uni<Created>> effect) {
        IdempotentRequest once = new IdempotentRequest(
                caller.requireTenant(), caller.person().value(), "sendReferral/" + id.value(), key, null);
        return idempotency.once(session, once, effect).chain(created -> referrals.find(session, id));
    }

    private Uni<Created> store(Mutiny.Session session, Caller caller, Checked checked) {
        Instant now = clock.instant();
        ReferralId id = checked.filed().referral().id();
        PartnerService service = checked.service().orElseThrow();
        Addressee addressee = new Addressee(Objects.requireNonNull(service.agency()), service.name());
        return referrals
                .find(session, id)
                .invoke(filed -> EntityTags.requireSame(checked.filed().version(), filed.version()))
                .call(filed -> referrals.store(session, filed, made(caller, filed, checked, addressee, now)))
                .call(filed ->
                        referrals.share(session, filed, addressee.agency().value(), now))
                .call(filed -> notice.send(session, filed, service))
                .replaceWith(Created.of(200, id.value()));
    }

    private static Made made(Caller caller, Filed filed, Checked checked, Addressee addressee, Instant now) {
        Actor actor = Actor.of(caller);
        UUID decision = checked.permit().orElseThrow().decision();
        NeedLanguage language =
                checked.family().language().flatMap(NeedLanguage::of).orElse(null);
        Decision decided = filed.referral().send(actor.party(), addressee, language);
        return new Made(ReferralRefused.moved(decided), actor, now, decision);
    }
}
