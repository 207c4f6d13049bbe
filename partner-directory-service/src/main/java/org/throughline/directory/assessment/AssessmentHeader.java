package org.throughline.directory.assessment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Which assessment it is.
 *
 * @param period a school year, such as 2026-2027; of assessments from before it had to be one, whatever the district called it
 * @param version counts the assessments of the period from 1; none of them changes
 */
public record AssessmentHeader(UUID id, String period, int version, String recordedBy, Instant recordedAt) {

    public AssessmentHeader {
        Objects.requireNonNull(id);
        Objects.requireNonNull(period);
        Objects.requireNonNull(recordedBy);
        Objects.requireNonNull(recordedAt);
    }
}
