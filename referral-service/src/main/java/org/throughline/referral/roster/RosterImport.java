package org.throughline.referral.roster;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param studentsLeft how many were marked as having left
 * @param faults the first 1,000 of {@code faultsTotal}
 */
public record RosterImport(
        ImportId id,
        ImportState state,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        int studentsTotal,
        int studentsDone,
        int studentsLeft,
        List<FileReport> files,
        int faultsTotal,
        List<RosterFault> faults) {
    public RosterImport {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }
}
