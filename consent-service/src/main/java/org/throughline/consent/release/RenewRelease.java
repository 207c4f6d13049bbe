package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.consent.release.ReleaseChange.Refusal;
import org.throughline.consent.release.ReleaseChange.Refused;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Drafts what goes on where a release ends: a draft, which somebody has to send and the family to sign. */
@ApplicationScoped
public class RenewRelease {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Releases releases;
    private final ReleaseLinks links;
    private final WriteDraft writing;
    private final Ids ids;
    private final Clock clock;

    public RenewRelease(
            Transactions transactions,
            Idempotency idempotency,
            Releases releases,
            ReleaseLinks links,
            WriteDraft writing,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.releases = releases;
        this.links = links;
        this.writing = writing;
        this.ids = ids;
        this.clock = clock;
    }

    /** The draft, or the one that the same request has written before. */
    public Uni<Release> renew(Caller by, IdempotentRequest once, ReleaseId id, LocalDate lastDay) {
        return transactions.as(by, session -> releases.find(session, by.requireTenant(), id)
                .chain(ending -> idempotency.once(session, once, () -> add(session, by, ending, lastDay)))
                .chain(made -> releases.find(session, by.requireTenant(), new ReleaseId(made.resource()))));
    }

    private Uni<Created> add(Mutiny.Session session, Caller by, Release ending, LocalDate lastDay) {
        Instant now = clock.instant();
        TenantId tenant = by.requireTenant();
        Release draft = ending.renewal(new ReleaseId(ids.next()), lastDay, now)
                .orElseThrow(() -> new ReleaseRefused(Refused.because(Refusal.OUTSIDE_RENEWAL)));
        return writing.write(session, tenant, draft, Actor.of(by))
                .chain(() -> links.link(session, tenant, draft.id(), ReleaseLinks.Kind.RENEWS, ending.id()))
                .replaceWith(Created.of(201, draft.id().value()));
    }
}
