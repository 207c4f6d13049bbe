package org.throughline.load;

import java.util.List;
import java.util.Locale;

/** How long answers took. */
record Latencies(List<Long> nanos) {

    Latencies {
        nanos = nanos.stream().sorted().toList();
    }

    double millis(double share) {
        return nanos.get((int) Math.min(nanos.size() - 1, Math.round(share * nanos.size()))) / 1e6;
    }

    double median() {
        return millis(0.5);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %6.1f ms   p99 %6.1f ms   (%d answers)", median(), millis(0.99), nanos.size());
    }
}
