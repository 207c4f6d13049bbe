package org.throughline.load;

import java.util.Locale;

/** What a benchmark tells of itself. */
final class Report {

    private Report() {}

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
