package org.throughline.directory.intake.form;

import java.util.Objects;

/**
 * An answer that is missing or does not do.
 *
 * @param pointer JSON Pointer into the form's answers
 * @param rule the keyword of the schema that does not hold; {@link #MISSING} when the answer is not there
 */
record AnswerFault(String pointer, String rule) {

    static final String MISSING = "required";

    AnswerFault {
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(rule);
    }

    boolean missing() {
        return rule.equals(MISSING);
    }
}
