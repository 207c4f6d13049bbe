package org.throughline.outcomes.journey.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.outcomes.journey.Journey;
import org.throughline.outcomes.journey.Journeys;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.projection.AggregateDocument;
import org.throughline.outcomes.projection.Generations;

/** Journeys of the generation that is read at the moment. */
@ApplicationScoped
class StoredJourneys implements Journeys {
    private final Generations generations;

    StoredJourneys(Generations generations) {
        this.generations = generations;
    }

    @Override
    public Uni<Optional<Journey>> find(TenantId tenant, ReferralId id) {
        return generations
                .current()
                .chain(generation -> generation.aggregates().find(tenant, id.toString()))
                .map(found -> AggregateDocument.of(found).journey());
    }
}
