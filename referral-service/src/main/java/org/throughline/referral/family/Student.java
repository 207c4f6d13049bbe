package org.throughline.referral.family;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A student as the last roster had it.
 *
 * @param school source id of the school
 * @param version changes with every change of the row
 */
public record Student(
        StudentId id,
        String sourcedId,
        String givenName,
        String familyName,
        @Nullable String grade,
        String school,
        @Nullable LocalDate birthDate,
        boolean enrolled,
        long version) {
    public Student {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sourcedId);
        Objects.requireNonNull(school);
    }
}
