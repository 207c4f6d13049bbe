package org.throughline.servers;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says on one stream, line by line, what is being done: a first start downloads, unpacks and builds, and silence would look like a hang. */
final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String server, String what) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %-9s %s", seconds(begin), server, what));
        out.flush();
    }

    /** A line for programs: it starts in the first column. */
    void line(String text) {
        out.println(text);
        out.flush();
    }

    double secondsSinceStart() {
        return seconds(begin);
    }

    static double seconds(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / 1000.0;
    }
}
