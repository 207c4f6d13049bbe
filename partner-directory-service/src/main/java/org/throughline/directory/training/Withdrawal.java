package org.throughline.directory.training;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a record of training counts no more.
 *
 * @param on since which day; null where that was not kept yet
 * @param by the person who withdrew it
 * @param reason null where that was not kept yet
 * @param note what else there is to know of it
 */
public record Withdrawal(@Nullable LocalDate on, String by, @Nullable Reason reason, @Nullable String note) {

    /** Why. */
    public enum Reason {
        /** It was of somebody else, or never was. */
        RECORDED_IN_ERROR,
        /** It was, and is taken from the person. */
        REVOKED
    }

    public Withdrawal {
        Objects.requireNonNull(by);
    }
}
