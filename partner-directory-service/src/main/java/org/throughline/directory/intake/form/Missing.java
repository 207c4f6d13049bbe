package org.throughline.directory.intake.form;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece that is missing.
 *
 * @param code of the form or paper
 * @param pointer JSON Pointer into the request that was checked: where the piece would stand
 * @param rule the keyword of the form's schema that does not hold; null unless an answer is meant
 * @param fact what to ask the family once, for all partners; null for a field of this form alone
 */
public record Missing(
        Piece piece, Reason reason, String code, String pointer, @Nullable String rule, @Nullable KnownFact fact) {

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
        /** It was given, and is not what the form asks for. */
        NOT_VALID
    }

    public Missing {
        Objects.requireNonNull(piece);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(code);
        Objects.requireNonNull(pointer);
    }

    static Missing whole(Piece piece, Reason reason, String code, String pointer) {
        return new Missing(piece, reason, code, pointer, null, null);
    }
}
