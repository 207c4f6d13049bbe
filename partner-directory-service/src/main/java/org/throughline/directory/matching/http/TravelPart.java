package org.throughline.directory.matching.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.TravelMode;

/**
 * A way, estimated from the straight line and an ordinary speed along it.
 *
 * @param withinMinutes the longest
 */
record TravelPart(@NotNull TravelMode mode, @Nullable @Min(1) @Max(600) Integer withinMinutes) {}
