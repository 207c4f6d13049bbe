package org.throughline.kit.problem;

import java.util.Objects;

/**
 * What is wrong with one part of a request; never with the value itself.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or {@code ?name} for a query parameter
 * @param code stable, UPPER_SNAKE
 */
public record FieldError(String pointer, String code, String message) {

    public FieldError {
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(code);
        Objects.requireNonNull(message);
    }
}
