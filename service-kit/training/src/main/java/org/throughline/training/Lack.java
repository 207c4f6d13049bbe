package org.throughline.training;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person should have behind them and has not.
 *
 * @param requirement as the directory calls it, such as {@code CONFIDENTIALITY}
 * @param since the first day without it; null when the person never had it, and where the directory does not know
 */
public record Lack(String requirement, Reason reason, @Nullable LocalDate since) {
    public Lack {
        Objects.requireNonNull(requirement);
        Objects.requireNonNull(reason);
    }

    /** In what way it is lacking. */
    public enum Reason {
        NEVER_COMPLETED,
        EXPIRED,
        WITHDRAWN
    }
}
