package org.throughline.directory.address;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;

/**
 * One upload from its begin to its end. A district has one at a time.
 *
 * @param source what the district calls where the file is from
 * @param faults the first faults, once it is over; the progress counts all
 * @param heldUntil from when on it has broken off, unless something arrives before
 */
public record AddressUpload(
        UploadId id,
        String source,
        UploadState state,
        Progress progress,
        List<FileFault> faults,
        String startedBy,
        Instant startedAt,
        Instant heldUntil,
        @Nullable Instant finishedAt) {

    private static final Duration HELD = Duration.ofMinutes(1);

    public AddressUpload {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        Objects.requireNonNull(state);
        Objects.requireNonNull(progress);
        Objects.requireNonNull(startedBy);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(heldUntil);
        faults = List.copyOf(faults);
    }

    /**
     * What was read so far.
     *
     * @param passedOver lines that name no address
     */
    public record Progress(long lines, long points, long passedOver, long faults) {
        static final Progress NONE = new Progress(0, 0, 0, 0);
    }

    static AddressUpload begun(UploadId id, String source, String by, Instant now) {
        return new AddressUpload(
                id, source, UploadState.RUNNING, Progress.NONE, List.of(), by, now, now.plus(HELD), null);
    }

    AddressUpload progressed(Progress read, Instant now) {
        return become(UploadState.RUNNING, read, List.of(), now);
    }

    AddressUpload taken(Instant now) {
        return become(UploadState.TAKEN, progress, List.of(), now);
    }

    AddressUpload unchanged(Instant now) {
        return become(UploadState.UNCHANGED, progress, List.of(), now);
    }

    AddressUpload refused(Faults found, Instant now) {
        Progress all = new Progress(progress.lines(), progress.points(), progress.passedOver(), found.total());
        return become(UploadState.REFUSED, all, found.kept(), now);
    }

    AddressUpload failed(Instant now) {
        return become(UploadState.FAILED, progress, List.of(), now);
    }

    /** Whether nothing of it was taken because of what is wrong with it. */
    public boolean isRefused() {
        return state == UploadState.REFUSED;
    }

    /** Whoever worked on it may be dead and not have said so. */
    public UploadState stateAt(Instant now) {
        return state == UploadState.RUNNING && heldUntil.isBefore(now) ? UploadState.FAILED : state;
    }

    private AddressUpload become(UploadState next, Progress read, List<FileFault> found, Instant now) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("an upload that is " + state + " cannot become " + next);
        }
        Instant finished = next == UploadState.RUNNING ? null : now;
        return new AddressUpload(id, source, next, read, found, startedBy, startedAt, now.plus(HELD), finished);
    }
}
