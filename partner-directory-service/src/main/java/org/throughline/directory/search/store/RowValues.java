package org.throughline.directory.search.store;

import io.vertx.pgclient.data.Point;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.search.Cost;
import org.throughline.directory.search.FoundService;

/** What a row of a listing says, read from its first column to its last: each call takes the next, or as many as it names. */
final class RowValues {

    private final @Nullable Object[] values;
    private int next;

    RowValues(@Nullable Object[] values) {
        this.values = values;
    }

    <T> T required(Class<T> type) {
        return Objects.requireNonNull(value(type));
    }

    <T> @Nullable T value(Class<T> type) {
        return type.cast(values[next++]);
    }

    List<String> codes() {
        return List.of(required(String[].class));
    }

    Set<String> setOfCodes() {
        return Set.copyOf(codes());
    }

    Set<Cost> setOfCosts() {
        return Set.copyOf(costs());
    }

    List<Cost> costs() {
        return Stream.of(required(String[].class)).map(Cost::valueOf).toList();
    }

    List<GeoPoint> sites() {
        return Stream.of(required(Point[].class))
                .map(site -> new GeoPoint(site.getX(), site.getY()))
                .toList();
    }

    /** Five columns: days, from when, until when, valid from and to when; all null where there are none. */
    List<FoundService.Hours> hours() {
        String[] days = value(String[].class);
        String[] opens = value(String[].class);
        String[] closes = value(String[].class);
        LocalDate[] validFrom = value(LocalDate[].class);
        LocalDate[] validTo = value(LocalDate[].class);
        return days == null || opens == null || closes == null || validFrom == null || validTo == null
                ? List.of()
                : IntStream.range(0, days.length)
                        .mapToObj(time -> new FoundService.Hours(
                                DayOfWeek.valueOf(days[time]),
                                opens[time],
                                closes[time],
                                validFrom[time],
                                validTo[time]))
                        .toList();
    }

    /** Two columns, both null where nobody reported. */
    List<Availability.Report> lastReports() {
        Integer[] vacancies = value(Integer[].class);
        OffsetDateTime[] times = value(OffsetDateTime[].class);
        return vacancies == null || times == null
                ? List.of()
                : IntStream.range(0, vacancies.length)
                        .mapToObj(report -> new Availability.Report(vacancies[report], times[report].toInstant()))
                        .toList();
    }
}
