package org.throughline.referral.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.StudentId;

/**
 * What one source has seen of a student: strengths too, not only needs.
 *
 * @param tier 1 to 3, how intensive the support should be
 */
public record NeedReport(
        UUID id,
        StudentId student,
        Source source,
        Set<Domain> domains,
        int tier,
        @Nullable String strengths,
        String concerns,
        LocalDate observedOn,
        String reportedBy,
        Instant reportedAt) {
    public NeedReport {
        Objects.requireNonNull(id);
        Objects.requireNonNull(student);
        Objects.requireNonNull(source);
        domains = Set.copyOf(domains);
        Objects.requireNonNull(concerns);
    }

    /** Whose eyes these are. */
    public enum Source {
        STUDENT,
        FAMILY,
        TEACHER,
        PRINCIPAL,
        COUNSELOR,
        PARTNER
    }

    /** In which part of life. */
    public enum Domain {
        ACADEMIC,
        SOCIAL_EMOTIONAL,
        HEALTH,
        FAMILY
    }
}
