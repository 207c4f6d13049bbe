package org.throughline.referral.roster.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.roster.FaultCode;
import org.throughline.referral.roster.FileReport;
import org.throughline.referral.roster.ImportState;
import org.throughline.referral.roster.RosterFault;
import org.throughline.referral.roster.RosterImport;

/**
 * An import.
 *
 * @param faults the first 1,000; {@code faultsTotal} counts all
 */
record ImportView(
        UUID id,
        ImportState state,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        Progress students,
        List<FileReport> files,
        int faultsTotal,
        List<FaultView> faults) {

    /** @param left how many were marked as having left the district */
    record Progress(int done, int total, int left) {}

    /** @param column name in the header row */
    record FaultView(
            @Nullable String file, @Nullable Long line, @Nullable String column, FaultCode reason, String message) {

        static FaultView of(RosterFault fault) {
            return new FaultView(
                    fault.file(),
                    fault.line(),
                    fault.column(),
                    fault.code(),
                    fault.code().message());
        }
    }

    static ImportView of(RosterImport imported) {
        return new ImportView(
                imported.id().value(),
                imported.state(),
                imported.receivedAt(),
                imported.finishedAt(),
                new Progress(imported.studentsDone(), imported.studentsTotal(), imported.studentsLeft()),
                imported.files(),
                imported.faultsTotal(),
                imported.faults().stream().map(FaultView::of).toList());
    }
}
