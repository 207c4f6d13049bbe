package org.throughline.outcomes.measure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.throughline.kit.tenancy.Caller;
import org.throughline.outcomes.journey.ReadJourney;
import org.throughline.outcomes.journey.ReferralId;

/** Reads the measures of a referral that the caller may see. */
@ApplicationScoped
public class ReadMeasures {
    private final ReadJourney journeys;
    private final Measures measures;

    public ReadMeasures(ReadJourney journeys, Measures measures) {
        this.journeys = journeys;
        this.measures = measures;
    }

    public Uni<List<Measure>> read(Caller caller, ReferralId referral) {
        return journeys.read(caller, referral, "readMeasures")
                .chain(journey -> measures.of(caller.requireTenant(), referral));
    }
}
