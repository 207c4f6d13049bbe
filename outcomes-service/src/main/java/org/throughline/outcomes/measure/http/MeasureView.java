package org.throughline.outcomes.measure.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.outcomes.measure.Changes.Change;
import org.throughline.outcomes.measure.Measure;
import org.throughline.outcomes.measure.Phase;
import org.throughline.outcomes.measure.ReliableChange.Direction;
import org.throughline.outcomes.measure.Score;

/** A measure with its scores; single answers are not given. */
record MeasureView(
        UUID id,
        UUID referralId,
        String instrument,
        Phase phase,
        LocalDate takenOn,
        Instant recordedAt,
        List<ScoreView> scores) {

    /** One scale. */
    record ScoreView(String scale, int points, int cutOff, boolean positive) {
        static ScoreView of(Score score) {
            return new ScoreView(
                    score.scale().code(), score.points(), score.scale().cutOff(), score.isPositive());
        }
    }

    /** From before to after. */
    record ChangeView(String scale, int pre, int post, double index, Direction direction) {
        static ChangeView of(Change change) {
            return new ChangeView(
                    change.scale().code(),
                    change.pre(),
                    change.post(),
                    Math.round(change.reliable().index() * 100) / 100.0,
                    change.reliable().direction());
        }
    }

    /** All measures of a referral. */
    record MeasuresView(List<MeasureView> items, List<ChangeView> changes) {}

    static MeasureView of(Measure measure) {
        return new MeasureView(
                measure.id().value(),
                measure.referral().value(),
                measure.answers().instrument().code(),
                measure.phase(),
                measure.takenOn(),
                measure.recordedAt(),
                measure.answers().scores().stream().map(ScoreView::of).toList());
    }
}
