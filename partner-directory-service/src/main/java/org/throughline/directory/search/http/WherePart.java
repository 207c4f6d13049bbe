package org.throughline.directory.search.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.NamedPlace;
import org.throughline.directory.Near;
import org.throughline.directory.PlainText;
import org.throughline.directory.PostalCode;
import org.throughline.directory.code.AskedCode;
import org.throughline.directory.code.CodeKind;
import org.throughline.directory.search.AskedWay;
import org.throughline.directory.search.ServiceQuery;
import org.throughline.directory.search.TravelMode;
import org.throughline.kit.problem.FieldError;

/**
 * Where a service has to be.
 *
 * @param near where the way begins; the nearest come first
 * @param from the same, named instead of its point
 * @param withinMetres the longest way, in a straight line
 * @param travel how one gets there
 * @param schoolSourcedId a school to which it comes
 * @param billable whether it has to be licensed and billable at that school
 * @param telehealth whether it has to be reachable without a way
 * @param servesPostalCode of the student; a service that lists postal codes has to list it, any other serves everybody
 */
record WherePart(
        @Nullable @Valid Near near,
        @Nullable @Valid NamedPlace from,
        @Nullable @Min(1) @Max(20_000_000) Integer withinMetres,
        @Nullable @Valid Travel travel,
        @Nullable @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String schoolSourcedId,
        @Nullable Boolean billable,
        @Nullable Boolean telehealth,
        @Nullable @Size(min = 1, max = 20) @Pattern(regexp = PlainText.PATTERN) String servesPostalCode) {

    /**
     * A way, estimated from the straight line and an ordinary speed along it.
     *
     * @param withinMinutes the longest
     */
    record Travel(@NotNull TravelMode mode, @Nullable @Min(1) @Max(600) Integer withinMinutes) {}

    Stream<FieldError> faults() {
        Stream<FieldError> noSchool = Boolean.TRUE.equals(billable) && schoolSourcedId == null
                ? Stream.of(new FieldError("/where/schoolSourcedId", "REQUIRED", "It is billable at one school."))
                : Stream.empty();
        return Stream.of(
                        way().faults("/where"),
                        noSchool,
                        PostalCode.faults(servesPostalCode, "/where/servesPostalCode"))
                .flatMap(some -> some);
    }

    AskedWay way() {
        return travel == null
                ? new AskedWay(near, from, withinMetres, null, null)
                : new AskedWay(near, from, withinMetres, travel.mode(), travel.withinMinutes());
    }

    Stream<AskedCode> askedCodes() {
        return AskedCode.one(CodeKind.SCHOOL, schoolSourcedId, "/where/schoolSourcedId");
    }

    ServiceQuery.Where where(@Nullable GeoPoint begin) {
        return new ServiceQuery.Where(
                begin,
                way().metres(),
                schoolSourcedId,
                Boolean.TRUE.equals(billable),
                Boolean.TRUE.equals(telehealth),
                servesPostalCode == null ? null : PostalCode.of(servesPostalCode));
    }
}
