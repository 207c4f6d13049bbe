package org.throughline.directory.capacity.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.PlainText;
import org.throughline.directory.capacity.Places;
import org.throughline.directory.capacity.ReportCapacity;
import org.throughline.kit.problem.FieldError;

/**
 * How many places there are.
 *
 * @param unit what is counted, such as student places
 * @param maximum all places
 * @param vacancy the free ones
 * @param waitlistLength how many wait
 * @param minimumCohort how many a group needs to begin
 * @param asOf of when the numbers are, not before the last report's; left out for now
 */
record CapacityBody(
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
    ReportCapacity.Telling telling() {
        List<FieldError> faults = new ArrayList<>();
        if (Places.isAbove(maximum, vacancy)) {
            faults.add(new FieldError("/vacancy", ABOVE_MAXIMUM, AT_MOST));
        }
        if (Places.isAbove(maximum, minimumCohort)) {
            faults.add(new FieldError("/minimumCohort", ABOVE_MAXIMUM, AT_MOST));
        }
        if (!faults.isEmpty()) {
            throw Invalid.at(faults);
        }
        return new ReportCapacity.Telling(new Places(unit, maximum, vacancy, waitlistLength, minimumCohort), asOf);
    }
}
