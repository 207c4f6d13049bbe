package org.throughline.consent.decision;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.tenancy.TenantId;

/** The decisions that were deferred, each confirmed once at most. */
public interface DeferredDecisions {
    Uni<Void> add(Mutiny.Session session, TenantId tenant, List<Deferred> decisions);

    /** Fails with 404 when it is not there or another tenant's. */
    Uni<Deferred> find(Mutiny.Session session, TenantId tenant, DecisionId id);

    /** Whether this is the first confirmation; a later one changes nothing. */
    Uni<Boolean> confirm(Mutiny.Session session, TenantId tenant, DecisionId id, Instant now);
}
