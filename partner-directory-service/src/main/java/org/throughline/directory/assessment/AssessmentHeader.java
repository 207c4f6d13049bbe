package org.throughline.directory.assessment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which assessment it is.
 *
 * @param period a school year, such as 2026-2027; of assessments from before it had to be one, whatever the district called it
 * @param version counts the assessments of the period from 1; none of them changes
 * @param withdrawal null as long as it counts
 */
public record AssessmentHeader(
        UUID id, String period, int version, String recordedBy, Instant recordedAt, @Nullable Withdrawal withdrawal) {

    /** Acts of an assessment, which its facts count too. */
    static final long RECORDED = 1;

    static final long WITHDRAWN = 2;

    public AssessmentHeader {
        Objects.requireNonNull(id);
        Objects.requireNonNull(period);
        Objects.requireNonNull(recordedBy);
        Objects.requireNonNull(recordedAt);
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** How many acts there were: all that ever changes of it. */
    public long acts() {
        return isWithdrawn() ? WITHDRAWN : RECORDED;
    }

    void requireWithdrawnFor(String reason) {
        if (withdrawal == null || !withdrawal.isFor(reason)) {
            throw new AlreadyWithdrawn();
        }
    }
}
