package org.throughline.consent.subject;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A person who may hold rights over a student's records: a guardian's id, or the student's own. */
public record HolderId(UUID value) {
    public HolderId {
        requireNonNull(value, "value");
    }

    /** The student, once the rights are theirs. */
    public static HolderId of(StudentId student) {
        return new HolderId(student.value());
    }
}
