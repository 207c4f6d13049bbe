package org.throughline.directory.search.http;

import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.TravelMode;

/** How long the way may take, and what that is worth. */
record TravelView(TravelMode mode, long minutes, Basis basis) {

    /** What an estimate is made from. */
    enum Basis {
        STRAIGHT_LINE_ESTIMATE
    }

    static @Nullable TravelView of(@Nullable TravelMode mode, @Nullable Double straightLineMetres) {
        return mode == null || straightLineMetres == null
                ? null
                : new TravelView(mode, mode.minutes(straightLineMetres), Basis.STRAIGHT_LINE_ESTIMATE);
    }
}
