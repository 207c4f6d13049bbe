package org.throughline.local.sample;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** A student of the roster with everybody who answers for them, in the file's order. */
public record Student(
        String sourcedId,
        String givenName,
        String familyName,
        String school,
        String schoolName,
        String grade,
        LocalDate birthDate,
        List<Guardian> guardians) {

    public Student {
        guardians = List.copyOf(guardians);
    }

    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }
}
