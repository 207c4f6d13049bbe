package org.throughline.referral.agencylink;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.link.Consumption;
import org.throughline.kit.link.Link;
import org.throughline.kit.link.LinkUsed;
import org.throughline.kit.link.SignedLinks;
import org.throughline.kit.transaction.Transactions;
import org.throughline.referral.lifecycle.Actor;
import org.throughline.referral.lifecycle.MoveReferral;
import org.throughline.referral.lifecycle.Party;
import org.throughline.referral.lifecycle.ReferralId;
import org.throughline.referral.lifecycle.ReferralStatus;
import org.throughline.referral.lifecycle.Referrals;

/** The answer itself: the first that is committed uses the link up, and the same key repeats its reply. */
@ApplicationScoped
public class AnswerByLink {

    private final Transactions transactions;
    private final SignedLinks links;
    private final Referrals referrals;
    private final MoveReferral moving;
    private final Idempotency idempotency;

    public AnswerByLink(
            Transactions transactions,
            SignedLinks links,
            Referrals referrals,
            MoveReferral moving,
            Idempotency idempotency) {
        this.transactions = transactions;
        this.links = links;
        this.referrals = referrals;
        this.moving = moving;
        this.idempotency = idempotency;
    }

    /** Gives the status the answer led to. Fails with {@link LinkUsed}, or when the referral allows the move no more. */
    public Uni<ReferralStatus> answer(Link link, Answer answer, String key) {
        IdempotentRequest once =
                new IdempotentRequest(link.tenant(), link.id().toString(), "answerByLink", key, String.valueOf(answer));
        return transactions.forTenant(link.tenant(), session -> idempotency
                .once(session, once, () -> first(session, link, answer))
                .chain(created -> referrals.find(session, new ReferralId(created.resource())))
                .map(filed -> filed.referral().status()));
    }

    private Uni<Created> first(Mutiny.Session session, Link link, Answer answer) {
        return links.consume(session, link.tenant(), link.id())
                .invoke(Consumption::requireFirst)
                .chain(first -> referrals.find(session, new ReferralId(link.subject())))
                .chain(filed -> moving.make(session, filed, actor(link), answer.step()))
                .replaceWith(Created.of(200, link.subject()));
    }

    private static Actor actor(Link link) {
        return new Actor(Party.TARGET, "link:" + link.id());
    }
}
