package org.throughline.kit.outbox;

import java.time.Duration;

/** Something that is done at once and then at most so often. */
final class Due {

    private final long everyMillis;
    private long nextMillis = Long.MIN_VALUE;

    Due(Duration every) {
        this.everyMillis = every.toMillis();
    }

    boolean isDue(long nowMillis) {
        if (nowMillis < nextMillis) {
            return false;
        }
        nextMillis = nowMillis + everyMillis;
        return true;
    }
}
