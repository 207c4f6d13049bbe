package org.throughline.consent.release;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Tenant;
import org.throughline.kit.tenancy.Tenants;
import org.throughline.kit.transaction.Transactions;

/** Writes a draft. */
@ApplicationScoped
public class DraftRelease {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Tenants tenants;
    private final Releases releases;
    private final ReleaseLinks links;
    private final Ids ids;
    private final WriteDraft writing;

    public DraftRelease(
            Transactions transactions,
            Idempotency idempotency,
            Tenants tenants,
            Releases releases,
            ReleaseLinks links,
            Ids ids,
            WriteDraft writing) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.tenants = tenants;
        this.releases = releases;
        this.links = links;
        this.ids = ids;
        this.writing = writing;
    }

    /** The draft, or the one that the same request has written before. */
    public Uni<Release> draft(Caller by, IdempotentRequest once, Proposal proposal) {
        return transactions.as(by, session -> idempotency
                .once(session, once, () -> add(session, by, proposal))
                .chain(made -> releases.find(session, by.requireTenant(), new ReleaseId(made.resource()))));
    }

    private Uni<Created> add(Mutiny.Session session, Caller by, Proposal proposal) {
        return tenants.byId(session, by.requireTenant())
                .map(tenant -> release(tenant, proposal))
                .call(draft -> writing.write(session, by.requireTenant(), draft, Actor.of(by)))
                .call(draft -> link(session, by, draft, proposal.replaces()))
                .map(draft -> Created.of(201, draft.id().value()));
    }

    /** Fails with 404 when the release to be replaced is not there, or another student's. */
    private Uni<Void> link(Mutiny.Session session, Caller by, Release draft, @Nullable ReleaseId replaced) {
        if (replaced == null) {
            return Uni.createFrom().voidItem();
        }
        return releases.find(session, by.requireTenant(), replaced)
                .invoke(earlier -> requireSameStudent(earlier, draft))
                .chain(earlier ->
                        links.link(session, by.requireTenant(), draft.id(), ReleaseLinks.Kind.REPLACES, earlier.id()));
    }

    private static void requireSameStudent(Release earlier, Release draft) {
        if (!earlier.terms().student().equals(draft.terms().student())) {
            throw ProblemException.notFound();
        }
    }

    private Release release(Tenant tenant, Proposal proposal) {
        return Release.draft(new ReleaseId(ids.next()), proposal.terms(tenant.zone()), proposal.wording());
    }
}
