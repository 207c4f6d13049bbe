package org.throughline.directory.hsds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.tabular.FileFault;
import org.throughline.directory.hsds.tabular.ReadPackage;

/**
 * One import from its request to its end.
 *
 * @param source where the package comes from; identifiers are unique within a source
 * @param rowsRead rows of all files so far
 * @param records records taken
 * @param changed records that were new or differed
 * @param withdrawn records that the package no longer has
 * @param faults the first faults; {@code faultCount} counts all
 */
public record ImportRun(
        ImportId id,
        String source,
        ImportMode mode,
        ImportState state,
        long rowsRead,
        long records,
        long changed,
        long withdrawn,
        long faultCount,
        List<FileFault> faults,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    /** Longer than any import takes: one that is not finished by then was interrupted by the end of its process. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    public ImportRun {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(state);
        faults = List.copyOf(faults);
        Objects.requireNonNull(requestedBy);
        Objects.requireNonNull(requestedAt);
    }

    public static ImportRun received(ImportId id, String source, ImportMode mode, String by, Instant now) {
        return new ImportRun(id, source, mode, ImportState.RECEIVED, 0, 0, 0, 0, 0, List.of(), by, now, null);
    }

    public ImportRun running() {
        return become(ImportState.RUNNING, rowsRead, 0, 0, 0, 0, List.of(), null);
    }

    public ImportRun imported(ReadPackage read, DirectoryChanges changes, Instant now) {
        return become(
                ImportState.IMPORTED,
                read.rows(),
                read.records().size(),
                changes.changed(),
                changes.withdrawn(),
                read.faultCount(),
                read.faults(),
                now);
    }

    public ImportRun refused(ReadPackage read, Instant now) {
        return become(ImportState.REFUSED, read.rows(), 0, 0, 0, read.faultCount(), read.faults(), now);
    }

    public ImportRun failed(Instant now) {
        return become(ImportState.FAILED, rowsRead, 0, 0, 0, 0, List.of(), now);
    }

    /** As it looks now: rows as they are being read, and an import nobody works on any more has failed. */
    public ImportRun seenAt(Instant now, long rowsNow) {
        if (state.isFinal()) {
            return this;
        }
        if (now.isAfter(requestedAt.plus(LONGEST))) {
            return failed(now);
        }
        return new ImportRun(
                id,
                source,
                mode,
                state,
                rowsNow,
                records,
                changed,
                withdrawn,
                faultCount,
                faults,
                requestedBy,
                requestedAt,
                null);
    }

    private ImportRun become(
            ImportState next,
            long rows,
            long taken,
            long different,
            long gone,
            long count,
            List<FileFault> found,
            @Nullable Instant now) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("an import that is " + state + " cannot become " + next);
        }
        return new ImportRun(
                id, source, mode, next, rows, taken, different, gone, count, found, requestedBy, requestedAt, now);
    }
}
