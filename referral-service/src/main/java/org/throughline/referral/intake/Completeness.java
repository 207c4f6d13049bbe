package org.throughline.referral.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is missing of what a service wants to have in hand.
 *
 * @param blocks whether the district's gate blocks a referral without it, instead of warning
 * @param formsInOtherLanguages codes of forms that cannot be had in the family's language
 * @param notAskedFor JSON Pointers to forms and papers that are at hand and that the service does not ask for
 */
public record Completeness(
        boolean blocks, List<Missing> missing, List<String> formsInOtherLanguages, List<String> notAskedFor) {
    public Completeness {
        missing = List.copyOf(missing);
        formsInOtherLanguages = List.copyOf(formsInOtherLanguages);
        notAskedFor = List.copyOf(notAskedFor);
    }

    /**
     * One missing piece.
     *
     * @param code of the form or paper
     * @param pointer where the piece would stand
     * @param rule the keyword of the form's schema that does not hold, where an answer is meant
     * @param fact what to ask the family once for all partners, where the field is one
     */
    public record Missing(
            Piece piece, Reason reason, String code, String pointer, @Nullable String rule, @Nullable KnownFact fact) {
        public Missing {
            Objects.requireNonNull(piece);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(code);
            Objects.requireNonNull(pointer);
        }
    }

    /** What is missing. */
    public enum Piece {
        ANSWER,
        FORM,
        DOCUMENT
    }

    /** In what way. */
    public enum Reason {
        NOT_GIVEN,
        /** It was given, and holds no more. */
        EXPIRED,
        /** It was given, and is not what the partner asks for. */
        NOT_VALID
    }

    /** Codes of the forms and papers of which something is missing. */
    public List<String> codes() {
        return missing.stream().map(Missing::code).distinct().sorted().toList();
    }

    /** In what ways something is missing. */
    public List<String> reasons() {
        return missing.stream()
                .map(piece -> piece.reason().name())
                .distinct()
                .sorted()
                .toList();
    }
}
