package org.throughline.outcomes.journey;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.tenancy.Role;

/** Reads a journey as far as the caller may see it: the one visibility predicate of this service. */
@ApplicationScoped
public class ReadJourney {
    private final Journeys journeys;
    private final Readings readings;

    public ReadJourney(Journeys journeys, Readings readings) {
        this.journeys = journeys;
        this.readings = readings;
    }

    /** Fails with 404 when it is not there, or not the caller's. The reading is kept. */
    public Uni<Journey> read(Caller caller, ReferralId id, String purpose) {
        return journeys.find(caller.requireTenant(), id)
                .map(found -> found.filter(journey -> isVisible(caller, journey)))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .call(journey -> readings.add(caller, journey.student(), purpose));
    }

    static boolean isVisible(Caller caller, Journey journey) {
        return caller.has(Role.DISTRICT_ADMIN)
                || Optional.ofNullable(journey.schoolSourcedId())
                        .filter(caller.schools()::contains)
                        .isPresent();
    }
}
