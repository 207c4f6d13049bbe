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

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() < Month.JULY.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /** By a name such as 2026-2027; empty where that is none of a school year. */
    public static Optional<SchoolYear> named(String name) {
        Matcher years = NAME.matcher(name);
        return years.matches()
                ? Optional.of(new SchoolYear(Integer.parseInt(years.group(1))))
                        .filter(year -> year.toString().equals(name))
                : Optional.empty();
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
