package org.throughline.directory.matching.http;

import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.TravelMode;

/** How long the way takes, estimated from the straight line and an ordinary speed along it. */
record WayView(TravelMode mode, long minutes, Basis basis) {

    /** What an estimate is made from. */
    enum Basis {
        STRAIGHT_LINE_ESTIMATE
    }

    static @Nullable WayView of(@Nullable TravelMode mode, @Nullable Double straightLineMetres) {
        return mode == null || straightLineMetres == null
                ? null
                : new WayView(mode, mode.minutes(straightLineMetres), Basis.STRAIGHT_LINE_ESTIMATE);
    }
}
