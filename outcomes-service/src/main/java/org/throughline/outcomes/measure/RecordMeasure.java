package org.throughline.outcomes.measure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.outcomes.journey.ReadJourney;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.measure.Measures.Kept;
import org.throughline.outcomes.measure.Measures.RequestKey;

/** Records a questionnaire for a referral that the caller may see. */
@ApplicationScoped
public class RecordMeasure {
    private final ReadJourney journeys;
    private final Measures measures;
    private final Ids ids;
    private final Clock clock;

    public RecordMeasure(ReadJourney journeys, Measures measures, Ids ids, Clock clock) {
        this.journeys = journeys;
        this.measures = measures;
        this.ids = ids;
        this.clock = clock;
    }

    /** A questionnaire that can be scored. */
    public record Sheet(ReferralId referral, Phase phase, LocalDate takenOn, Answers answers) {}

    public Uni<Kept> record(Caller caller, Sheet sheet, RequestKey key) {
        return journeys.read(caller, sheet.referral(), "recordMeasure")
                .chain(journey -> measures.add(caller.requireTenant(), measure(sheet), key));
    }

    private Measure measure(Sheet sheet) {
        return new Measure(
                new MeasureId(ids.next()),
                sheet.referral(),
                sheet.phase(),
                sheet.takenOn(),
                sheet.answers(),
                clock.instant());
    }
}
