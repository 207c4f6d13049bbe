package org.throughline.directory.hsds.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.ImportMode;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.ImportState;
import org.throughline.directory.hsds.tabular.FileFault;

/** An import, with its progress and its faults. */
record ImportView(
        UUID id,
        String source,
        ImportMode mode,
        ImportState state,
        long rowsRead,
        long records,
        long changed,
        long withdrawn,
        long faultCount,
        List<FileFault> faults,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    static ImportView of(ImportRun run) {
        return new ImportView(
                run.id().value(),
                run.source(),
                run.mode(),
                run.state(),
                run.rowsRead(),
                run.records(),
                run.changed(),
                run.withdrawn(),
                run.faultCount(),
                run.faults(),
                run.requestedAt(),
                run.finishedAt());
    }
}
