package org.throughline.directory;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/** A point as the body of a request gives it, in degrees. */
public record Near(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    public GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }
}
