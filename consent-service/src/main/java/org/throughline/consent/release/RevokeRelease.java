package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.subject.Subject;
import org.throughline.consent.subject.Subjects;
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
    private final Subjects subjects;
    private final ChangeRelease change;
    private final Clock clock;

    public RevokeRelease(
            Transactions transactions,
            Idempotency idempotency,
            Releases releases,
            Subjects subjects,
            ChangeRelease change,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.releases = releases;
        this.subjects = subjects;
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
    public record Withdrawn(Set<Category> categories, RevocationReceipt receipt, Actor by) {}

    /** In a transaction that is already open. */
    public Uni<Release> revoke(Mutiny.Session session, TenantId tenant, ReleaseId id, Withdrawn withdrawn) {
        return releases.find(session, tenant, id)
                .chain(release -> revoked(session, tenant, release, withdrawn.categories(), withdrawn.receipt()))
                .chain(changed -> change.apply(session, tenant, changed, withdrawn.by()));
    }

    private Uni<ReleaseChange> revoked(
            Mutiny.Session session,
            TenantId tenant,
            Release release,
            Set<Category> categories,
            RevocationReceipt receipt) {
        Instant now = clock.instant();
        return subjects.one(session, tenant, release.terms().student())
                .map(subject -> revoked(release, categories, receipt, subject, now));
    }

    private static ReleaseChange revoked(
            Release release, Set<Category> categories, RevocationReceipt receipt, Subject subject, Instant now) {
        return categories.isEmpty()
                ? release.revoke(receipt, subject, now)
                : release.withdraw(categories, receipt, subject, now);
    }
}
