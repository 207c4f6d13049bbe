package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Takes a release back that was entered in error: one person proposes it, another confirms. */
@ApplicationScoped
public class VoidRelease {
    private final Transactions transactions;
    private final Releases releases;
    private final ReleaseLinks links;
    private final ChangeRelease change;
    private final Clock clock;

    public VoidRelease(
            Transactions transactions, Releases releases, ReleaseLinks links, ChangeRelease change, Clock clock) {
        this.transactions = transactions;
        this.releases = releases;
        this.links = links;
        this.change = change;
        this.clock = clock;
    }

    /** The release as it is: nothing changes yet. */
    public Uni<Release> propose(Caller by, ReleaseId id, Voiding.Reason reason) {
        Instant now = clock.instant();
        Voiding voiding = new Voiding(Actor.of(by), reason, now);
        return transactions.as(by, session -> releases.find(session, by.requireTenant(), id)
                .invoke(release -> requireVoidable(release, now))
                .call(() -> links.propose(session, by.requireTenant(), id, voiding)));
    }

    private static void requireVoidable(Release release, Instant now) {
        if (!release.mayBeVoided(now)) {
            throw new ReleaseRefused(Refused.because(Refusal.NOT_IN_THIS_STATE));
        }
    }

    public Uni<Release> confirm(Caller by, ReleaseId id) {
        TenantId tenant = by.requireTenant();
        return transactions.as(
                by, session -> releases.find(session, tenant, id).chain(release -> links.proposed(session, tenant, id)
                        .chain(proposed -> confirm(session, by, release, proposed))));
    }

    private Uni<Release> confirm(Mutiny.Session session, Caller by, Release release, Optional<Voiding> proposed) {
        ReleaseChange voided = proposed.map(voiding -> release.voided(voiding, Actor.of(by), clock.instant()))
                .orElseGet(() -> Refused.because(Refusal.NOT_PROPOSED));
        return change.apply(session, by.requireTenant(), voided, Actor.of(by));
    }
}
