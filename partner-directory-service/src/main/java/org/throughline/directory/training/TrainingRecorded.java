package org.throughline.directory.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's training was recorded, or its record withdrawn. */
public record TrainingRecorded(
        UUID recordId,
        String personId,
        Requirement requirement,
        LocalDate completedOn,
        @Nullable LocalDate validUntil,
        boolean withdrawn) {

    public static final String TYPE = "org.throughline.directory.training.recorded.v1";

    static TrainingRecorded of(UUID id, TrainingRecord record) {
        return new TrainingRecorded(
                id,
                record.person(),
                record.requirement(),
                record.completedOn(),
                record.validUntil(),
                record.withdrawn());
    }
}
