package org.throughline.referral.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One student as the roster has it.
 *
 * @param school null in a delta that does not say it: the student stays where they are
 * @param birthDate null when the roster does not say it
 * @param leaving the roster says that the student has left
 */
public record RosterStudent(
        String sourcedId,
        String givenName,
        String familyName,
        @Nullable String grade,
        @Nullable String school,
        @Nullable LocalDate birthDate,
        boolean leaving) {

    RosterStudent bornOn(LocalDate day) {
        return new RosterStudent(sourcedId, givenName, familyName, grade, school, day, leaving);
    }
}
