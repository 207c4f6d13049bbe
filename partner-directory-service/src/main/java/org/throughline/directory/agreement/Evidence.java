package org.throughline.directory.agreement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the partner has shown.
 *
 * @param reference where the paper is filed, such as a policy number
 * @param validUntil the last day it holds
 */
public record Evidence(Kind kind, String reference, LocalDate validUntil) {

    /** What is shown. */
    public enum Kind {
        LIABILITY_INSURANCE,
        BACKGROUND_CHECKS,
        LICENSE
    }

    public Evidence {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(validUntil);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }
}
