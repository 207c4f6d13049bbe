package org.throughline.consent.request;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Actor;
import org.throughline.kit.tenancy.TenantId;

/** The requests of a district's families. */
public interface RightsRequests {
    Uni<Void> add(Mutiny.Session session, TenantId tenant, RightsRequest request, Actor notedBy);

    /** Fails with 404 when it is not there or another tenant's. */
    Uni<RightsRequest> find(Mutiny.Session session, TenantId tenant, UUID id);

    /** Fails with a conflict when it was changed at the same time. */
    Uni<Void> change(Mutiny.Session session, TenantId tenant, RightsRequest changed);

    /** Those that wait for an answer, the most urgent first. @param after position of the one to go on behind */
    Uni<List<RightsRequest>> waiting(Mutiny.Session session, TenantId tenant, @Nullable String after, int limit);
}
