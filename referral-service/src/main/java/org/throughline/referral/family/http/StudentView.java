package org.throughline.referral.family.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.Student;

/** A student in a list. */
record StudentView(
        UUID id,
        String sourcedId,
        String givenName,
        String familyName,
        @Nullable String grade,
        String schoolSourcedId,
        boolean enrolled) {

    static StudentView of(Student student) {
        return new StudentView(
                student.id().value(),
                student.sourcedId(),
                student.givenName(),
                student.familyName(),
                student.grade(),
                student.school(),
                student.enrolled());
    }
}
