package org.throughline.directory.search.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.PostalCode;
import org.throughline.directory.WeeklyTime;
import org.throughline.directory.search.Range;
import org.throughline.directory.search.ServiceQuery;

/** A query as the search function reads it, as the type {@code search_filter}; null where anything will do. */
record SearchFilter(
        @Nullable String words,
        @Nullable List<String> categories,
        @Nullable List<String> insurances,
        @Nullable List<String> insurances_or_free,
        @Nullable List<String> costs,
        @Nullable List<String> treatments,
        @Nullable List<String> languages,
        boolean without_interpreter,
        @Nullable List<String> competencies,
        @Nullable List<String> accessibility,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable Integer lowest_grade,
        @Nullable Integer highest_grade,
        @Nullable Double near_latitude,
        @Nullable Double near_longitude,
        @Nullable Integer within_metres,
        @Nullable String school,
        boolean billable,
        boolean telehealth,
        @Nullable String served_postal_code,
        @Nullable List<Window> times,
        int least_minutes,
        @Nullable String day,
        @Nullable String open_since,
        @Nullable String agreed_on,
        boolean accepting) {

    /** A time of the week. */
    record Window(DayOfWeek day, String opens, String closes) {}

    /** @param believedSince from when on a report of an open place counts */
    static SearchFilter of(ServiceQuery query, Instant believedSince) {
        ServiceQuery.Person person = query.person();
        ServiceQuery.Where where = query.where();
        return new SearchFilter(
                query.text(),
                given(query.needs().categories()),
                query.needs().orFree() ? null : given(query.needs().insurances()),
                query.needs().orFree() ? given(query.needs().insurances()) : null,
                given(query.needs().costs().stream().map(Enum::name).collect(Collectors.toList())),
                given(query.needs().treatments()),
                given(person.languages()),
                person.withoutInterpreter(),
                given(person.competencies()),
                given(person.accessibility()),
                part(person.ages(), Range::from),
                part(person.ages(), Range::until),
                part(person.grades(), Range::from),
                part(person.grades(), Range::until),
                part(where.near(), GeoPoint::latitude),
                part(where.near(), GeoPoint::longitude),
                where.withinMetres(),
                where.school(),
                where.billable(),
                where.telehealth(),
                part(where.served(), PostalCode::value),
                windows(query.when().times()),
                query.when().leastMinutes(),
                text(query.when().day()),
                query.partner().openPlace() ? believedSince.toString() : null,
                text(query.partner().agreedOn()),
                query.partner().acceptingReferrals());
    }

    private static @Nullable List<String> given(List<String> codes) {
        return codes.isEmpty() ? null : codes;
    }

    private static @Nullable List<Window> windows(@Nullable List<WeeklyTime> times) {
        return times == null
                ? null
                : times.stream()
                        .map(time -> new Window(
                                time.day(), time.from().toString(), time.until().toString()))
                        .collect(Collectors.toList());
    }

    private static <T, P> @Nullable P part(@Nullable T whole, Function<T, P> part) {
        return whole == null ? null : part.apply(whole);
    }

    private static @Nullable String text(@Nullable Object time) {
        return time == null ? null : time.toString();
    }
}
