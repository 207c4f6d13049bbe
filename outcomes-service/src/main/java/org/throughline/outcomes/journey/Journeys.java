package org.throughline.outcomes.journey;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.throughline.kit.tenancy.TenantId;

/** The journeys of a tenant, as far as facts have come. */
public interface Journeys {

    /** Empty when there is none, or its student was erased. */
    Uni<Optional<Journey>> find(TenantId tenant, ReferralId id);
}
