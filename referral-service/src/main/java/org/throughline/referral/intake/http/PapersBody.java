package org.throughline.referral.intake.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.problem.WordedPatterns;
import org.throughline.referral.intake.Papers;
import org.throughline.referral.intake.Papers.CompletedForm;

/**
 * All that is at hand of one service's forms and papers. What is left out is not at hand any more.
 *
 * @param forms by the partner's code; 2,000 values in a form at most
 * @param documents the day each was received, by the partner's code
 */
record PapersBody(
        @NotNull @Size(max = 20) Map<@NotNull @Pattern(regexp = CODE) String, @Valid @NotNull FormBody> forms,
        @NotNull @Size(max = 30) Map<@NotNull @Pattern(regexp = CODE) String, @NotNull LocalDate> documents) {

    private static final String CODE = WordedPatterns.CODE;

    /** As many as the directory checks in one form. */
    private static final int MOST_VALUES = 2_000;

    private static final int LONGEST = 100_000;

    /** @param completedOn the day it was filled in: how long it holds is counted from it */
    record FormBody(@NotNull LocalDate completedOn, @NotNull ObjectNode answers) {

        CompletedForm form(ObjectMapper mapper) {
            return new CompletedForm(
                    completedOn, mapper.convertValue(answers, new TypeReference<Map<String, Object>>() {}));
        }

        private Stream<FieldError> fault(String pointer) {
            return values(answers) > MOST_VALUES || answers.toString().length() > LONGEST
                    ? Stream.of(new FieldError(
                            pointer, "TOO_LARGE", "A form's answers have 2,000 values and 100,000 characters at most."))
                    : Stream.empty();
        }
    }

    /** @throws ProblemException 422 naming every form that is too large */
    Papers papers(ObjectMapper mapper) {
        List<FieldError> faults = forms.entrySet().stream()
                .flatMap(form -> form.getValue().fault("/forms/" + form.getKey() + "/answers"))
                .toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.", faults);
        }
        Map<String, CompletedForm> completed = new HashMap<>();
        forms.forEach((code, form) -> completed.put(code, form.form(mapper)));
        return new Papers(completed, documents);
    }

    private static int values(JsonNode node) {
        int count = 1;
        for (JsonNode child : node) {
            count += values(child);
        }
        return count;
    }
}
