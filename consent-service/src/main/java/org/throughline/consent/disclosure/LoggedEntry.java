package org.throughline.consent.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.consent.subject.StudentId;

/** An entry in the very texts that are stored, and committed to. */
public record LoggedEntry(
        UUID id, EntryKind kind, UUID decision, Instant at, StudentId student, String codes, String personal) {
    /** What whoever changes any value of this entry would have to find again. */
    public byte[] commitment(byte[] salt) {
        return Commitment.of(
                salt,
                List.of(
                        id.toString(),
                        kind.name(),
                        decision.toString(),
                        InstantText.of(at),
                        codes,
                        student.value().toString(),
                        personal));
    }
}
