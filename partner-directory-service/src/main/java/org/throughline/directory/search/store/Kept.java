package org.throughline.directory.search.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.search.index.ServiceIndex;

/**
 * What is kept of a district.
 *
 * @param life which of the database's the snapshot is of: another counts anew, and may have lost what this one committed
 * @param snapshot what was committed when its services were read
 * @param index its services; null where they are too many to be kept, or others are searched more often
 * @param agreements with whom it has agreed
 */
record Kept(String life, String snapshot, Instant comparedAt, @Nullable ServiceIndex index, KeptAgreements agreements) {

    /** Half of how long it is kept what has changed (V161). */
    static final Duration TRUSTED = Duration.ofMinutes(30);

    /** Of one district, before it is read anew: each is kept apart, and looked through for each search. */
    private static final int MOST_CHANGES = 1_000;

    int weight() {
        return index == null ? 1 : 1 + index.weight();
    }

    Kept withoutServices() {
        return new Kept(life, snapshot, comparedAt, null, agreements);
    }

    /** Whether all is to be read anew. */
    boolean isOutdated(Moment now, Instant at) {
        return now.anew() || isMuch(now) || isDoubtful(now, at);
    }

    private boolean isMuch(Moment now) {
        return index != null && index.changes() + now.changed().size() > MOST_CHANGES;
    }

    /** A machine that was asleep has not noticed how long; nor has a database that was restored. */
    private boolean isDoubtful(Moment now, Instant at) {
        return !life.equals(now.life()) || comparedAt.plus(TRUSTED).isBefore(at);
    }
}
