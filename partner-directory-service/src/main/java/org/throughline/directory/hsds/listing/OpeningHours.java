package org.throughline.directory.hsds.listing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.directory.ClockTime;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/**
 * When services are open in an ordinary week: their own schedules and those of their places. A schedule of some days of
 * the month says nothing about an ordinary week.
 */
final class OpeningHours {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final String MIDNIGHT = ClockTime.DAY_ENDS.toString();
    private static final int HOURS_AND_MINUTES = 5;

    private final RecordIndex records;

    OpeningHours(RecordIndex records) {
        this.records = records;
    }

    List<HsdsRecord> schedules(HsdsRecord service, List<HsdsRecord> places) {
        Stream<HsdsRecord> own = records.pointing(HsdsTables.SCHEDULES, "service_id", service.id()).stream();
        Stream<HsdsRecord> ofPlaces = places.stream()
                .flatMap(
                        place -> records.pointing(HsdsTables.SCHEDULES, "service_at_location_id", place.id()).stream());
        return Stream.concat(own, ofPlaces)
                .sorted(Comparator.comparing(HsdsRecord::id))
                .collect(Collectors.toList());
    }

    static List<ServiceListing.Hours> of(List<HsdsRecord> schedules) {
        return schedules.stream()
                .filter(OpeningHours::isWeekly)
                .flatMap(schedule -> days(schedule).stream().map(day -> hours(schedule, day)))
                .filter(hours -> hours.opens().compareTo(hours.closes()) < 0)
                .collect(Collectors.toList());
    }

    private static boolean isWeekly(HsdsRecord schedule) {
        return schedule.value("opens_at").isPresent()
                && schedule.value("closes_at").isPresent()
                && schedule.value("freq").filter("MONTHLY"::equals).isEmpty();
    }

    private static ServiceListing.Hours hours(HsdsRecord schedule, DayOfWeek day) {
        return new ServiceListing.Hours(
                day,
                time(schedule.value("opens_at").orElseThrow()),
                time(schedule.value("closes_at").orElseThrow()),
                schedule.value("valid_from").or(() -> schedule.value("dtstart")).orElse(null),
                schedule.value("valid_to")
                        .or(() -> schedule.value("until"))
                        .or(() -> Recurrence.of(schedule, days(schedule))
                                .map(Recurrence::lastDay)
                                .map(LocalDate::toString))
                        .orElse(null));
    }

    /** A schedule that names no days is one of every day. */
    private static List<DayOfWeek> days(HsdsRecord schedule) {
        return Stream.of(schedule.value("byday").orElse(String.join(",", DAYS)).split(",", -1))
                .map(day -> DAYS.indexOf(day.strip()))
                .filter(index -> index >= 0)
                .distinct()
                .map(index -> DayOfWeek.of(index + 1))
                .collect(Collectors.toList());
    }

    /** The standard's times may go a little past midnight; what lies past it alone is no time of this day. */
    private static String time(String given) {
        String time = given.substring(0, HOURS_AND_MINUTES);
        return time.compareTo(MIDNIGHT) > 0 ? MIDNIGHT : time;
    }
}
