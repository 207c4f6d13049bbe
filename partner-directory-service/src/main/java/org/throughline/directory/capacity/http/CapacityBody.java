package org.throughline.directory.capacity.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.capacity.Offering;
import org.throughline.directory.capacity.Places;
import org.throughline.directory.capacity.ReportCapacity;
import org.throughline.kit.problem.FieldError;

/**
 * How many places there are; of what was read, who reported it and how it is believed is ignored.
 *
 * @param serviceId and {@code locationId}: of what; a request may repeat them
 * @param unit what is counted, such as student places
 * @param maximum all places
 * @param vacancy the free ones
 * @param waitlistLength how many wait
 * @param minimumCohort how many a group needs to begin
 * @param asOf of when the numbers are, not before the last report's; left out for now
 */
@JsonIgnoreProperties({"reportedBy", "availability", "believedUntil"})
record CapacityBody(
        @Schema(readOnly = true) @Nullable UUID serviceId,
        @Schema(readOnly = true) @Nullable UUID locationId,
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String unit,
        @Nullable @Min(0) @Max(MOST) Integer maximum,
        @NotNull @Min(0) @Max(MOST) Integer vacancy,
        @Nullable @Min(0) @Max(MOST) Integer waitlistLength,
        @Nullable @Min(1) @Max(MOST) Integer minimumCohort,
        @Nullable Instant asOf) {

    static final int MOST = 1_000_000;

    private static final String ABOVE_MAXIMUM = "ABOVE_MAXIMUM";
    private static final String AT_MOST = "It is at most the maximum.";

    /** Fails with 422 where numbers contradict each other. */
    ReportCapacity.Telling telling(Offering of) {
        Echoed.require(serviceId, of.service(), "/serviceId");
        Echoed.require(locationId, of.location(), "/locationId");
        Invalid.requireNone(contradictions());
        return new ReportCapacity.Telling(new Places(unit, maximum, vacancy, waitlistLength, minimumCohort), asOf);
    }

    private List<FieldError> contradictions() {
        List<FieldError> faults = new ArrayList<>();
        if (Places.isAbove(maximum, vacancy)) {
            faults.add(new FieldError("/vacancy", ABOVE_MAXIMUM, AT_MOST));
        }
        if (Places.isAbove(maximum, minimumCohort)) {
            faults.add(new FieldError("/minimumCohort", ABOVE_MAXIMUM, AT_MOST));
        }
        return faults;
    }
}
