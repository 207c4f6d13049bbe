package org.throughline.load;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** When a caller asks the next time. */
interface Pace {

    /**
     * Waits until it is time.
     *
     * @return since when that question waits, as of {@link System#nanoTime()}
     */
    long await(Random random) throws InterruptedException;

    /** As soon as it is answered: as many questions as there can be. */
    static Pace breathless() {
        return random -> System.nanoTime();
    }

    /** After half to twice of so long, as people and their apps do. */
    static Pace pausing(Duration pause) {
        return random -> {
            TimeUnit.NANOSECONDS.sleep((long) (pause.toNanos() * (0.5 + 1.5 * random.nextDouble())));
            return System.nanoTime();
        };
    }

    /**
     * So many a second, at distances of half to one and a half of the middle one, however long answers take: a question whose
     * time has come while its caller still waited counts from then on.
     */
    static Pace every(double perSecond) {
        double middle = 1e9 / perSecond;
        long[] due = {0};
        return random -> {
            long begin = due[0] == 0 ? System.nanoTime() + (long) (middle * random.nextDouble()) : due[0];
            due[0] = begin + (long) (middle * (0.5 + random.nextDouble()));
            TimeUnit.NANOSECONDS.sleep(begin - System.nanoTime());
            return begin;
        };
    }
}
