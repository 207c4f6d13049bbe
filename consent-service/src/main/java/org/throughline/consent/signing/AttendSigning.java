package org.throughline.consent.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** What time does to an open signing: the signer is reminded once of what still waits; when the link's time is over, it lapses. */
@ApplicationScoped
public class AttendSigning {
    private final Transactions transactions;
    private final Signings signings;
    private final RemindSigner reminding;
    private final LapseReleases lapsing;
    private final Clock clock;

    public AttendSigning(
            Transactions transactions, Signings signings, RemindSigner reminding, LapseReleases lapsing, Clock clock) {
        this.transactions = transactions;
        this.signings = signings;
        this.reminding = reminding;
        this.lapsing = lapsing;
        this.clock = clock;
    }

    /** Changes nothing where somebody answered, or another instance was here, in the meantime. */
    public Uni<Void> attend(TenantId tenant, SigningId id) {
        Instant now = clock.instant();
        return transactions.forTenant(tenant, session -> signings.find(session, tenant, id)
                .chain(signing -> attend(session, tenant, signing, now)));
    }

    private Uni<Void> attend(Mutiny.Session session, TenantId tenant, Signing signing, Instant now) {
        if (!signing.isOpen()) {
            return Uni.createFrom().voidItem();
        }
        return signing.isOver(now)
                ? lapse(session, tenant, signing, now)
                : reminding.remind(session, tenant, signing, now);
    }

    private Uni<Void> lapse(Mutiny.Session session, TenantId tenant, Signing signing, Instant now) {
        return signings.close(session, tenant, signing.id(), Signing.Outcome.LAPSED, now)
                .chain(() -> lapsing.lapse(session, tenant, signing, now));
    }
}
