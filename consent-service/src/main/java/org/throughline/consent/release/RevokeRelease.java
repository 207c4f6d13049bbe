package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Takes a consent back, whole or by category: effective with its commit. */
@ApplicationScoped
public class RevokeRelease {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Releases releases;
    private final Revokers revokers;
    private final ChangeRelease change;
    private final Clock clock;

    public RevokeRelease(
            Transactions transactions,
            Idempotency idempotency,
            Releases releases,
            Revokers revokers,
            ChangeRelease change,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.releases = releases;
        this.revokers = revokers;
        this.change = change;
        this.clock = clock;
    }

    /** @param categories what is withdrawn; empty for the whole release */
    public Uni<Release> revoke(
            Caller by, IdempotentRequest once, ReleaseId id, Set<Category> categories, RevocationReceipt receipt) {
        return transactions.as(by, session -> releases.find(session, by.requireTenant(), id)
                .chain(() -> idempotency.once(session, once, () -> revoke(session, by, id, categories, receipt)))
                .chain(() -> releases.find(session, by.requireTenant(), id)));
    }

    private Uni<Created> revoke(
            Mutiny.Session session, Caller by, ReleaseId id, Set<Category> categories, RevocationReceipt receipt) {
        return revoke(session, by.requireTenant(), id, new Withdrawn(categories, receipt, Actor.of(by)))
                .replaceWith(Created.of(200, id.value()));
    }

    /**
     * What is taken back, from whom it came, and who brings it.
     *
     * @param categories empty for the whole release
     */
    public record Withdrawn(Set<Category> categories, RevocationReceipt receipt, Actor by) {
        private ReleaseChange from(Hearing hearing) {
            return categories.isEmpty() ? hearing.revoke(receipt) : hearing.withdraw(categories, receipt);
        }
    }

    /** In a transaction that is already open. */
    public Uni<Release> revoke(Mutiny.Session session, TenantId tenant, ReleaseId id, Withdrawn withdrawn) {
        return releases.find(session, tenant, id)
                .chain(release -> revokers.of(session, tenant, release, clock.instant()))
                .map(withdrawn::from)
                .chain(changed -> change.apply(session, tenant, changed, withdrawn.by()));
    }
}
