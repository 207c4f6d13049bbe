package org.throughline.directory.search.http;

import jakarta.validation.constraints.NotNull;
import java.util.stream.Stream;
import org.throughline.directory.search.Range;
import org.throughline.kit.problem.FieldError;

/** Whole numbers, both ends included; the same twice for one. */
record RangePart(@NotNull Integer from, @NotNull Integer until) {

    Stream<FieldError> faults(String pointer, int lowest, int highest) {
        if (from > until) {
            return Stream.of(new FieldError(pointer + "/until", "REVERSED", "It is not before from."));
        }
        return from < lowest || until > highest
                ? Stream.of(new FieldError(
                        pointer, "OUT_OF_RANGE", "Both are numbers from " + lowest + " to " + highest + "."))
                : Stream.empty();
    }

    Range range() {
        return new Range(from, until);
    }
}
