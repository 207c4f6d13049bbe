package org.throughline.directory.hsds;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

/**
 * One import from its request to its end.
 *
 * @param phase only while it is running
 * @param faults the first faults; the counts have all
 * @param attempt how often it was taken up; who took it up before must stop
 * @param dueAt from when on anybody may take it up, null once it is over
 */
public record ImportRun(
        ImportId id,
        ImportRequest request,
        ImportState state,
        @Nullable ImportPhase phase,
        ImportCounts counts,
        List<FileFault> faults,
        int attempt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt) {

    /** One that ends its process again and again is not tried for ever. */
    private static final int MOST_ATTEMPTS = 5;

    public ImportRun {
        Objects.requireNonNull(id);
        Objects.requireNonNull(request);
        Objects.requireNonNull(state);
        Objects.requireNonNull(counts);
        faults = List.copyOf(faults);
    }

    /** @param brokenOff when an upload that is not complete can be given up */
    public static ImportRun receiving(ImportId id, ImportRequest request, Instant brokenOff) {
        return new ImportRun(
                id, request, ImportState.RECEIVING, null, ImportCounts.NONE, List.of(), 0, brokenOff, null);
    }

    public ImportRun received(Instant now) {
        return become(ImportState.RECEIVED, counts, List.of(), now, null);
    }

    /** Taken up by a process, for the first time or after another's end. */
    public ImportRun takenUp(Instant now, Instant lease) {
        if (!state.canBecome(ImportState.RUNNING) || attempt >= MOST_ATTEMPTS) {
            return failed(now);
        }
        return new ImportRun(
                id,
                request,
                ImportState.RUNNING,
                ImportPhase.READING,
                ImportCounts.NONE,
                List.of(),
                attempt + 1,
                lease,
                finishedAt);
    }

    /** Still being worked on. */
    public ImportRun progressed(ImportPhase now, long rows, long faultsSoFar, Instant lease) {
        return become(ImportState.RUNNING, now, counts.reading(rows, faultsSoFar), List.of(), lease, null);
    }

    public ImportRun imported(DirectoryChanges changes, Faults found, Instant now) {
        ImportState end = request.dryRun() ? ImportState.CHECKED : ImportState.IMPORTED;
        return become(end, counts.with(changes, found.total()), found.kept(), null, now);
    }

    /** @param changes none, but where that is why: what would have been withdrawn */
    ImportRun refused(DirectoryChanges changes, Faults found, Instant now) {
        return become(ImportState.REFUSED, counts.with(changes, found.total()), found.kept(), null, now);
    }

    public ImportRun failed(Instant now) {
        return become(ImportState.FAILED, ImportCounts.NONE.reading(counts.rowsRead(), 0), List.of(), null, now);
    }

    private ImportRun become(
            ImportState next,
            ImportCounts counted,
            List<FileFault> found,
            @Nullable Instant due,
            @Nullable Instant finished) {
        return become(next, null, counted, found, due, finished);
    }

    private ImportRun become(
            ImportState next,
            @Nullable ImportPhase doing,
            ImportCounts counted,
            List<FileFault> found,
            @Nullable Instant due,
            @Nullable Instant finished) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("an import that is " + state + " cannot become " + next);
        }
        return new ImportRun(id, request, next, doing, counted, found, attempt, due, finished);
    }
}
