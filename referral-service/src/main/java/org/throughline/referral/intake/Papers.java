package org.throughline.referral.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * What of one service's forms and papers is at hand for a student. It outlives a referral: most papers hold for a school year.
 *
 * @param forms by the partner's code
 * @param documents the day each was received, by the partner's code; the papers themselves are not kept here
 */
public record Papers(Map<String, CompletedForm> forms, Map<String, LocalDate> documents) {

    public static final Papers NONE = new Papers(Map.of(), Map.of());

    public Papers {
        forms = Map.copyOf(forms);
        documents = Map.copyOf(documents);
    }

    /**
     * A form as it was filled in.
     *
     * @param answers as they are written in JSON, by field
     */
    public record CompletedForm(LocalDate completedOn, Map<String, Object> answers) {
        public CompletedForm {
            Objects.requireNonNull(completedOn);
            Objects.requireNonNull(answers);
        }

        /** Never shows an answer. */
        @Override
        public String toString() {
            return "CompletedForm[" + completedOn + "]";
        }
    }
}
