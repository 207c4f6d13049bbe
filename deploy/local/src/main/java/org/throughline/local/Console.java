package org.throughline.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Says what is going on, one readable line at a time, from any thread. */
public final class Console {

    private static final Duration STOP_IS_HEARD = Duration.ofSeconds(2);

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private boolean quiet;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A line with the seconds since the start and who it is about. */
    public void say(String who, String what) {
        line(said(who, what));
    }

    private String said(String who, String what) {
        return String.format(Locale.ROOT, "%6.1f s  %-25s  %s", seconds(), who, what);
    }

    public synchronized void line(String text) {
        if (!quiet) {
            print(text);
        }
    }

    /**
     * A line about what broke, unless everything is being stopped: Ctrl-C reaches the services too, and what they break is
     * often seen before the signal is.
     */
    public synchronized void failure(String text) throws InterruptedException {
        long deadline = System.nanoTime() + STOP_IS_HEARD.toNanos();
        for (long left = STOP_IS_HEARD.toNanos(); !quiet && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        line(text);
    }

    /** {@link #failure} with the seconds since the start and who it is about. */
    public void sayFailure(String who, String what) throws InterruptedException {
        failure(said(who, what));
    }

    /** What {@code up} says about itself is heard always. */
    public synchronized void sayOfUp(String what) {
        print(said("up", what));
    }

    /** From now on nobody else is heard: what breaks while everything is being stopped breaks for that reason. */
    public synchronized void hearNobodyElse() {
        quiet = true;
        notifyAll();
    }

    private void print(String text) {
        out.println(text);
        out.flush();
    }

    public double seconds() {
        return secondsSince(begin);
    }

    public static double secondsSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1000.0;
    }
}
