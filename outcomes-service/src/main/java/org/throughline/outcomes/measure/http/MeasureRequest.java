package org.throughline.outcomes.measure.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.outcomes.journey.ReferralId;
import org.throughline.outcomes.measure.Answers;
import org.throughline.outcomes.measure.Instrument;
import org.throughline.outcomes.measure.Phase;
import org.throughline.outcomes.measure.RecordMeasure.Sheet;

/** A filled-in questionnaire. */
record MeasureRequest(
        @NotNull UUID referralId,
        @NotNull @Size(max = 40) String instrument,
        @NotNull Phase phase,
        @Schema(description = "Points per item, in the instrument's order; null where the item was left blank.")
                @NotNull
                @Size(max = 200)
                List<@Nullable Integer> answers,
        @NotNull LocalDate takenOn) {

    Sheet sheet() {
        Instrument known =
                Instrument.of(instrument).orElseThrow(() -> invalid("/instrument", "UNKNOWN", "It is not known here."));
        Answers given =
                new Answers(known, answers.stream().map(Optional::ofNullable).toList());
        given.flaw().ifPresent(flaw -> {
            throw invalid("/answers", flaw.name(), "It is not a sheet of this instrument that can be scored.");
        });
        return new Sheet(new ReferralId(referralId), phase, takenOn, given);
    }

    /** The whole request as one text, of which a keyed hash is kept. */
    String canonical() {
        return String.join(
                "\n", referralId.toString(), instrument, phase.name(), takenOn.toString(), answers.toString());
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(
                KitProblem.INVALID,
                "See errors for what is wrong and where.",
                List.of(new FieldError(pointer, code, message)));
    }
}
