package org.throughline.directory.search;

import org.jspecify.annotations.Nullable;

/** How long the way may take, by an ordinary speed along the straight line, and what that is worth. */
public record TravelEstimate(TravelMode mode, long minutes, Basis basis) {

    /** What an estimate is made from. */
    public enum Basis {
        STRAIGHT_LINE_ESTIMATE
    }

    public static @Nullable TravelEstimate of(@Nullable TravelMode mode, @Nullable Double straightLineMetres) {
        return mode == null || straightLineMetres == null
                ? null
                : new TravelEstimate(mode, mode.minutes(straightLineMetres), Basis.STRAIGHT_LINE_ESTIMATE);
    }
}
