package org.throughline.directory.program.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
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
import org.throughline.directory.program.KeepPrograms;
import org.throughline.directory.program.Share;
import org.throughline.directory.program.SharedPlaces;
import org.throughline.kit.problem.FieldError;

/**
 * The places of a program, in all districts together. Who reported what was read is ignored.
 *
 * @param unit what is counted, such as student places
 * @param asOf of when the numbers are; left out for now
 * @param shares what is promised to single districts; what is left is seen by all others
 */
@JsonIgnoreProperties("reportedBy")
record ProgramPlacesBody(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String unit,
        @Nullable @Min(0) @Max(MOST) Integer maximum,
        @NotNull @Min(0) @Max(MOST) Integer vacancy,
        @Nullable @Min(0) @Max(MOST) Integer waitlistLength,
        @Nullable @Min(1) @Max(MOST) Integer minimumCohort,
        @Nullable Instant asOf,
        @Nullable @Size(max = 500) List<@NotNull @Valid ShareBody> shares) {

    static final int MOST = 1_000_000;

    private static final String ABOVE_MAXIMUM = "ABOVE_MAXIMUM";
    private static final String AT_MOST = "It is at most the maximum.";

    /** @param district its code */
    record ShareBody(
            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.PATTERN) String district,
            @NotNull @Min(0) @Max(MOST) Integer maximum,
            @NotNull @Min(0) @Max(MOST) Integer vacancy) {

        Share share() {
            return new Share(district, maximum, vacancy);
        }
    }

    /** Fails with 422 where numbers contradict each other. */
    KeepPrograms.Telling telling() {
        Invalid.requireNone(contradictions());
        SharedPlaces shared = new SharedPlaces(
                new Places(unit, maximum, vacancy, waitlistLength, minimumCohort),
                shares == null
                        ? List.of()
                        : shares.stream().map(ShareBody::share).toList());
        Invalid.requireNone(shared.faults());
        return new KeepPrograms.Telling(shared, asOf);
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
