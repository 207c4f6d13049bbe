package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.Actor;
import org.throughline.consent.release.Release;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** Puts releases before a signer, of one student or of several, by one link: each is an instrument of its own. */
@ApplicationScoped
public class OpenSigning {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Tenants tenants;
    private final SendReleases sending;
    private final CheckCodeContact checking;
    private final OfferRevocation offering;
    private final InviteSigner inviting;
    private final Signings signings;

    public OpenSigning(
            Transactions transactions,
            Idempotency idempotency,
            Tenants tenants,
            SendReleases sending,
            CheckCodeContact checking,
            OfferRevocation offering,
            InviteSigner inviting,
            Signings signings) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.tenants = tenants;
        this.sending = sending;
        this.checking = checking;
        this.offering = offering;
        this.inviting = inviting;
        this.signings = signings;
    }

    /** The signing, or the one that the same request has opened before. */
    public Uni<Signing> open(Caller by, IdempotentRequest once, Wish wish) {
        return transactions.as(by, session -> idempotency
                .once(session, once, () -> open(session, by, wish))
                .chain(made -> signings.find(session, by.requireTenant(), new SigningId(made.resource()))));
    }

    private Uni<Created> open(Mutiny.Session session, Caller by, Wish wish) {
        return prepared(session, by, wish)
                .chain(() -> invite(session, by, wish))
                .map(id -> Created.of(201, id.value()));
    }

    /** Where the code goes is looked at for a yes only: taking one back needs nobody's leave. */
    private Uni<List<Release>> prepared(Mutiny.Session session, Caller by, Wish wish) {
        return switch (wish.intent()) {
            case SIGN -> sending.send(session, by, wish).call(() -> checking.check(session, by.requireTenant(), wish));
            case REVOKE -> offering.offer(session, by.requireTenant(), wish);
        };
    }

    private Uni<SigningId> invite(Mutiny.Session session, Caller by, Wish wish) {
        return tenants.byId(session, by.requireTenant())
                .chain(district -> inviting.invite(session, district, Actor.of(by), wish));
    }
}
