package org.throughline.outcomes.measure;

import java.util.Objects;

/** The points of one scale. */
public record Score(Subscale scale, int points) {

    public Score {
        Objects.requireNonNull(scale);
    }

    public boolean isPositive() {
        return points >= scale.cutOff();
    }
}
