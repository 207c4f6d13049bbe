package org.throughline.referral.intake;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something at hand, and who said so last.
 *
 * @param version 0 while nobody has
 */
public record Kept<T>(T content, long version, @Nullable Recorded recorded) {
    public Kept {
        Objects.requireNonNull(content);
    }

    /** By whom, and when. */
    public record Recorded(String person, Instant at) {
        public Recorded {
            Objects.requireNonNull(person);
            Objects.requireNonNull(at);
        }
    }

    public @Nullable String recordedBy() {
        return recorded == null ? null : recorded.person();
    }

    public @Nullable Instant recordedAt() {
        return recorded == null ? null : recorded.at();
    }

    static <T> Kept<T> nothing(T empty) {
        return new Kept<>(empty, 0, null);
    }
}
