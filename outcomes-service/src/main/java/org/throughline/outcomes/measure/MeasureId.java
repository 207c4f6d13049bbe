package org.throughline.outcomes.measure;

import java.util.Objects;
import java.util.UUID;

/** One measure. */
public record MeasureId(UUID value) {

    public MeasureId {
        Objects.requireNonNull(value);
    }
}
