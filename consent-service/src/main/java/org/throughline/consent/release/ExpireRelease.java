package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Records that the event has happened with which a release ends. */
@ApplicationScoped
public class ExpireRelease {
    private final Transactions transactions;
    private final Releases releases;
    private final ChangeRelease change;
    private final Clock clock;

    public ExpireRelease(Transactions transactions, Releases releases, ChangeRelease change, Clock clock) {
        this.transactions = transactions;
        this.releases = releases;
        this.change = change;
        this.clock = clock;
    }

    /** @param evidence reference of what tells that it happened */
    public Uni<Release> expire(Caller by, ReleaseId id, String evidence) {
        return transactions.as(by, session -> releases.find(session, by.requireTenant(), id)
                .map(release -> release.expire(evidence, clock.instant()))
                .chain(expired -> change.apply(session, by.requireTenant(), expired, Actor.of(by))));
    }
}
