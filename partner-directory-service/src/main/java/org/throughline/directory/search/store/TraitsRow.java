package org.throughline.directory.search.store;

import io.vertx.pgclient.data.Point;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Availability;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.RowJson;
import org.throughline.directory.search.Cost;
import org.throughline.directory.search.FoundService;
import org.throughline.directory.search.ServiceTraits;

/** A row of {@link TraitsSql}, read from its first column to its last. */
final class TraitsRow {

    private final @Nullable Object[] values;
    private int next;

    private TraitsRow(@Nullable Object[] values) {
        this.values = values;
    }

    /** Arguments are evaluated in their order, which is that of the columns. */
    static ServiceTraits read(@Nullable Object[] values) {
        TraitsRow row = new TraitsRow(values);
        return new ServiceTraits(
                row.required(UUID.class),
                row.required(String.class),
                row.provider(),
                row.required(Boolean.class),
                row.value(Boolean.class),
                row.codes(),
                row.codes(),
                row.codes(),
                row.codes(),
                row.codes(),
                row.value(Integer.class),
                row.value(Integer.class),
                row.abilities(),
                row.costs(),
                row.codes(),
                row.hours(),
                row.sites(),
                row.lastReports());
    }

    private ServiceTraits.Provider provider() {
        return new ServiceTraits.Provider(
                required(UUID.class), required(String.class), value(UUID.class), required(Boolean.class));
    }

    private ServiceTraits.Abilities abilities() {
        return new ServiceTraits.Abilities(
                codes(), codes(), codes(), required(Boolean.class), value(Integer.class), value(Integer.class));
    }

    private List<Cost> costs() {
        return Stream.of(required(String[].class)).map(Cost::valueOf).toList();
    }

    private List<FoundService.Hours> hours() {
        String json = value(String.class);
        return json == null ? List.of() : List.of(RowJson.read(json, FoundService.Hours[].class));
    }

    private List<GeoPoint> sites() {
        return Stream.of(required(Point[].class))
                .map(site -> new GeoPoint(site.getX(), site.getY()))
                .toList();
    }

    /** Two columns, both null where nobody reported. */
    private List<Availability.Report> lastReports() {
        Integer[] vacancies = value(Integer[].class);
        OffsetDateTime[] times = value(OffsetDateTime[].class);
        return vacancies == null || times == null
                ? List.of()
                : IntStream.range(0, vacancies.length)
                        .mapToObj(report -> new Availability.Report(vacancies[report], times[report].toInstant()))
                        .toList();
    }

    private List<String> codes() {
        return List.of(required(String[].class));
    }

    private <T> T required(Class<T> type) {
        return Objects.requireNonNull(value(type));
    }

    private <T> @Nullable T value(Class<T> type) {
        return type.cast(values[next++]);
    }
}
