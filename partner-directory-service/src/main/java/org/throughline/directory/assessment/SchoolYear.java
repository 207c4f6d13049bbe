package org.throughline.directory.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the first of July to the last of June, as fiscal and reporting years of schools are counted. */
public record SchoolYear(int firstYear) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Pattern TWO_YEARS =
            Pattern.compile("\\D{0,20}(\\d{4}|\\d\\d)\\D{1,20}(\\d{4}|\\d\\d)\\D{0,20}");
    private static final int FIRST = 1900;
    private static final int LAST = 2999;
    private static final int CENTURY = 100;
    private static final int THIS_CENTURY = 2000;

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() < Month.JULY.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /** By a name such as 2026-2027; empty where that is none of a school year. */
    public static Optional<SchoolYear> named(String name) {
        Matcher years = NAME.matcher(name);
        return years.matches()
                ? Optional.of(new SchoolYear(Integer.parseInt(years.group(1))))
                        .filter(year -> year.firstYear >= FIRST && year.firstYear < LAST)
                        .filter(year -> year.toString().equals(name))
                : Optional.empty();
    }

    /**
     * The one that is likely meant by two years that follow one another and are written otherwise, such as 2026-27, 2026/2027 or
     * 2027-2026; empty where there are none.
     */
    public static Optional<SchoolYear> meant(String written) {
        Matcher years = TWO_YEARS.matcher(written);
        if (!years.matches()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(years.group(1));
        int other = Integer.parseInt(years.group(2));
        return following(inFull(one, other), inFull(other, one))
                .filter(year -> named(year.toString()).isPresent());
    }

    /** A year of which the century was left out is near the other one. */
    private static int inFull(int year, int other) {
        if (year >= CENTURY) {
            return year;
        }
        int century = other < CENTURY ? THIS_CENTURY : other - other % CENTURY;
        return year == 0 && other % CENTURY == CENTURY - 1 ? century + CENTURY : century + year;
    }

    private static Optional<SchoolYear> following(int one, int other) {
        return Math.abs(one - other) == 1 ? Optional.of(new SchoolYear(Math.min(one, other))) : Optional.empty();
    }

    public Instant begins(ZoneId zone) {
        return LocalDate.of(firstYear, Month.JULY, 1).atStartOfDay(zone).toInstant();
    }

    /** The moment after it. */
    public Instant ends(ZoneId zone) {
        return new SchoolYear(firstYear + 1).begins(zone);
    }

    @Override
    public String toString() {
        return String.format("%04d-%04d", firstYear, firstYear + 1);
    }
}
