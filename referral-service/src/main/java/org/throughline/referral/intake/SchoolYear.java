package org.throughline.referral.intake;

import java.time.LocalDate;
import java.time.Month;

/** School years begin on the first of July, as fiscal and reporting years of schools are counted. */
final class SchoolYear {

    private SchoolYear() {}

    /** Of the year that a day belongs to. */
    static LocalDate firstDay(LocalDate day) {
        LocalDate july = LocalDate.of(day.getYear(), Month.JULY, 1);
        return day.isBefore(july) ? july.minusYears(1) : july;
    }
}
