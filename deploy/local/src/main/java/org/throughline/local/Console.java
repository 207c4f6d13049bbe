package org.throughline.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says what is going on, one readable line at a time, from any thread. */
public final class Console {

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

    /** What {@code up} says about itself is heard always. */
    public synchronized void sayOfUp(String what) {
        print(said("up", what));
    }

    /** From now on nobody else is heard: what breaks while everything is being stopped breaks for that reason. */
    public synchronized void hearNobodyElse() {
        quiet = true;
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
