package org.throughline.directory.hsds.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.ImportFormat;
import org.throughline.directory.hsds.ImportMode;
import org.throughline.directory.hsds.ImportPhase;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.ImportState;

/**
 * An import, with its progress and its faults.
 *
 * @param faults absent in a list
 */
record ImportView(
        UUID id,
        ImportFormat format,
        String source,
        ImportMode mode,
        boolean dryRun,
        ImportState state,
        @Nullable ImportPhase phase,
        long rowsRead,
        long records,
        long changed,
        long withdrawn,
        long faultCount,
        @Nullable List<FileFault> faults,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    static ImportView of(ImportRun run) {
        return of(run, run.faults());
    }

    static ImportView listed(ImportRun run) {
        return of(run, null);
    }

    private static ImportView of(ImportRun run, @Nullable List<FileFault> faults) {
        return new ImportView(
                run.id().value(),
                run.request().format(),
                run.request().source(),
                run.request().mode(),
                run.request().dryRun(),
                run.state(),
                run.phase(),
                run.counts().rowsRead(),
                run.counts().records(),
                run.counts().changed(),
                run.counts().withdrawn(),
                run.counts().faultCount(),
                faults,
                run.request().requestedAt(),
                run.finishedAt());
    }
}
