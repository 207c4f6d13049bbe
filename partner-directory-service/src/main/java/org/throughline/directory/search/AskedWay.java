package org.throughline.directory.search;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.NamedPlace;
import org.throughline.directory.Near;
import org.throughline.kit.problem.FieldError;

/**
 * A way to a service, as a request asks for it: from a point or a named place, no longer than one limit or the other.
 *
 * @param withinMetres in a straight line
 * @param mode how one gets there, and the longest time it may take
 */
public record AskedWay(
        @Nullable Near near,
        @Nullable NamedPlace from,
        @Nullable Integer withinMetres,
        @Nullable TravelMode mode,
        @Nullable Integer withinMinutes) {

    /**
     * What a request must not leave open.
     *
     * @param pointer where in the request the way stands
     */
    public Stream<FieldError> faults(String pointer) {
        boolean isNowhere = near == null && from == null && (withinMetres != null || mode != null);
        return isNowhere
                ? Stream.of(new FieldError(pointer + "/near", "REQUIRED", "A way needs to begin somewhere."))
                : NamedPlace.faults(from, near, pointer + "/from");
    }

    /** The shorter of the two limits. */
    public @Nullable Integer metres() {
        if (mode == null || withinMinutes == null) {
            return withinMetres;
        }
        int reach = mode.metresWithin(withinMinutes);
        return withinMetres == null ? reach : Integer.valueOf(Math.min(reach, withinMetres));
    }
}
