package org.throughline.consent.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.subject.StudentId;

/**
 * What one recipient may not use any more, and whether it has said that it knows.
 *
 * @param categories what was withdrawn, where it was not the whole
 * @param acknowledgement null while the recipient has not answered
 */
public record Withdrawal(
        UUID id,
        ReleaseId release,
        StudentId student,
        Kind kind,
        Set<Category> categories,
        Party recipient,
        Instant effectiveAt,
        @Nullable Acknowledgement acknowledgement) {
    /** What happened to the release. */
    public enum Kind {
        REVOKED,
        NARROWED,
        SUSPENDED,
        /** By the event that its terms name: a day that ends needs no word. */
        EXPIRED,
        VOIDED
    }

    /** Who of the recipient's people has taken note, and when. */
    public record Acknowledgement(Actor by, Instant at) {
        public Acknowledgement {
            requireNonNull(by, "by");
            requireNonNull(at, "at");
        }
    }

    public Withdrawal {
        requireNonNull(id, "id");
        requireNonNull(release, "release");
        requireNonNull(student, "student");
        requireNonNull(kind, "kind");
        requireNonNull(recipient, "recipient");
        requireNonNull(effectiveAt, "effectiveAt");
        categories = Collections.unmodifiableSet(new TreeSet<>(categories));
    }
}
