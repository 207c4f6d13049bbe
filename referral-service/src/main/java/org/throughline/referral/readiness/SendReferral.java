package org.throughline.referral.readiness;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * Fails with {@link NotReady} when something is missing, with {@link ReferralRefused} when it is no draft. What was sent
     * already is answered to the same key without asking anybody.
     */
    public Uni<Filed> send(Caller caller, ReferralId id, @Nullable String key) {
        IdempotentRequest once = new IdempotentRequest(
                caller.requireTenant(), caller.person().value(), "sendReferral/" + id.value(), key, null);
        return transactions
                .as(caller, session -> earlier(session, caller, id, once))
                .chain(earlier -> earlier.map(filed -> Uni.createFrom().item(filed))
                        .orElseGet(() -> checkAndSend(caller, id, once)));
    }

    private Uni<Optional<Filed>> earlier(Mutiny.Session session, Caller caller, ReferralId id, IdempotentRequest once) {
        return referrals
                .find(session, id)
                .invoke(filed -> SchoolScope.of(caller).require(filed.referral().schoolSourcedId()))
                .chain(filed -> idempotency
                        .earlier(session, once, sent -> Uni.createFrom().item(filed))
                        .invoke(earlier -> requireSendable(caller, filed, earlier)));
    }

    /** Nobody is asked about a referral that cannot be sent whatever they say. */
    private static void requireSendable(Caller caller, Filed filed, Optional<Filed> earlier) {
        if (earlier.isEmpty()) {
            filed.referral().refusal(Move.SEND, Actor.of(caller).party()).ifPresent(refusal -> {
                throw new ReferralRefused(refusal);
            });
        }
    }

    private Uni<Filed> checkAndSend(Caller caller, ReferralId id, IdempotentRequest once) {
        return checking.check(caller, id)
                .chain(checked -> transactions.as(caller, session -> idempotency
                        .once(session, once, () -> store(session, caller, checked))
                        .chain(() -> referrals.find(session, id))));
    }

    private static void requireReady(Checked checked) {
        Readiness readiness = checked.readiness();
        if (!readiness.isReady()) {
            throw new NotReady(readiness);
        }
    }

    /** Whether it is ready is said here: of two at once with one key, the second sees what the first has sent. */
    private Uni<Created> store(Mutiny.Session session, Caller caller, Checked checked) {
        requireReady(checked);
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
