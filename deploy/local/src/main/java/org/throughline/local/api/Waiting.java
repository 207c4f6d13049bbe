package org.throughline.local.api;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** For what arrives a moment later: asks until it is so, and deviates when it takes too long. */
public final class Waiting {

    private static final long PAUSE_MILLIS = 200;

    private Waiting() {}

    /** Something that is looked at again and again. */
    public interface Look<T> {
        T look();
    }

    /** Whether what was seen is what was waited for. */
    public interface Wanted<T> {
        boolean isSo(T seen);
    }

    public static <T> T until(String what, Duration patience, Look<T> look, Wanted<T> wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        T seen = look.look();
        while (!wanted.isSo(seen)) {
            Deviation.unless(
                    System.nanoTime() < deadline, what + " did not happen within " + patience.toSeconds() + " s");
            forA(Duration.ofMillis(PAUSE_MILLIS));
            seen = look.look();
        }
        return seen;
    }

    static void forA(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Deviation("stopped");
        }
    }
}
