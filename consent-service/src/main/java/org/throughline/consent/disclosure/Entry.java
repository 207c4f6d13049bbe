package org.throughline.consent.disclosure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.throughline.consent.subject.StudentId;

/**
 * One row of the log: about one student, by one decision, at one moment.
 *
 * @param codes what may be read without knowing any person
 * @param personal what an erasure takes away
 */
public record Entry(
        UUID id, EntryKind kind, UUID decision, Instant at, StudentId student, Noted codes, Personal personal) {
    public Entry {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(decision, "decision");
        requireNonNull(at, "at");
        requireNonNull(student, "student");
        requireNonNull(codes, "codes");
        requireNonNull(personal, "personal");
    }
}
