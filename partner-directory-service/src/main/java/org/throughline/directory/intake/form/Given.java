package org.throughline.directory.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is at hand for a student. Nothing of it is kept.
 *
 * @param facts what is known of the family
 * @param forms by code
 * @param documents the day each was received, by code
 * @param language the family's, to tell which form it cannot read; null when it does not matter
 * @param schoolYear the first day of the present one; null when nothing is renewed by it
 */
public record Given(
        Map<KnownFact, JsonNode> facts,
        Map<String, Answered> forms,
        Map<String, LocalDate> documents,
        @Nullable String language,
        @Nullable LocalDate schoolYear) {

    /** A form as it was filled in. */
    public record Answered(LocalDate completedOn, ObjectNode answers) {
        public Answered {
            Objects.requireNonNull(completedOn);
            Objects.requireNonNull(answers);
        }
    }

    public Given {
        facts = Map.copyOf(facts);
        forms = Map.copyOf(forms);
        documents = Map.copyOf(documents);
    }
}
