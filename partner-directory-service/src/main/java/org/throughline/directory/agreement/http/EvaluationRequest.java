package org.throughline.directory.agreement.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.throughline.directory.PlainText;
import org.throughline.directory.agreement.Evaluation;
import org.throughline.directory.agreement.Evaluation.Recommendation;
import org.throughline.kit.time.CalendarDay;

/**
 * What the two sides found.
 *
 * @param attainments one for each goal, in their order
 */
record EvaluationRequest(
        @NotNull @CalendarDay LocalDate evaluatedOn,
        @NotNull @Size(max = 50) List<Evaluation.@NotNull Attainment> attainments,
        @NotNull Recommendation recommendation,
        @NotBlank @Size(max = 4000) @Pattern(regexp = PlainText.LINES) String summary) {

    Evaluation evaluation() {
        return new Evaluation(evaluatedOn, attainments, recommendation, summary);
    }
}
