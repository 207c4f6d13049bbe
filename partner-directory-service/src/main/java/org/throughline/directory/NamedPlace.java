package org.throughline.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.problem.FieldError;

/**
 * Where a way begins, as a request names it instead of a point: by one of these.
 *
 * @param schoolSourcedId a school of the directory
 * @param address of a place of the directory, else of the district's address points
 * @param postalCode the middle of the directory's places in it, else of its address points, which is coarse
 */
public record NamedPlace(
        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String schoolSourcedId,
        @Nullable @Valid Address address,
        @Nullable @Size(min = 1, max = 20) @Pattern(regexp = PlainText.PATTERN) String postalCode) {

    /** @param line house number and street, however they are written ({@link AddressLine}) */
    public record Address(
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String line,
            @NotBlank @Size(max = 20) @Pattern(regexp = PlainText.PATTERN) String postalCode) {}

    /** @param pointer where in the request it stands */
    public Stream<FieldError> faults(String pointer) {
        long named = Stream.of(schoolSourcedId != null, address != null, postalCode != null)
                .filter(given -> given)
                .count();
        return named == 1
                ? Stream.empty()
                : Stream.of(new FieldError(pointer, "ONE_OF", "It is a school, an address or a postal code."));
    }

    /**
     * What a request must not leave open: the point and this exclude each other.
     *
     * @param pointer where in the request it stands
     */
    public static Stream<FieldError> faults(@Nullable NamedPlace from, @Nullable Near near, String pointer) {
        if (from == null) {
            return Stream.empty();
        }
        return near == null
                ? from.faults(pointer)
                : Stream.of(new FieldError(pointer, "TWICE", "The way begins at near or here."));
    }
}
