package org.throughline.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What callers were answered, the quickest first. */
record Answers(List<Answer> all) {

    /** @param right whether it told what it had to */
    record Answer(long nanos, int status, boolean right) {

        /** Nobody could ask for so long. */
        Answer after(long waited) {
            return new Answer(waited + nanos, status, right);
        }
    }

    Answers {
        all = all.stream()
                .sorted((one, other) -> Long.compare(one.nanos(), other.nanos()))
                .toList();
    }

    Set<Integer> statuses() {
        return all.stream().map(Answer::status).collect(Collectors.toSet());
    }

    long wrong() {
        return all.stream().filter(answer -> !answer.right()).count();
    }

    double perSecond(Duration lasting) {
        return all.size() * 1e3 / lasting.toMillis();
    }

    double median() {
        return millis(0.5);
    }

    private double millis(double share) {
        int place = (int) Math.min(all.size() - 1, Math.round(share * all.size()));
        return all.get(place).nanos() / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %6.1f ms   p99 %6.1f ms   (%d answers)", median(), millis(0.99), all.size());
    }
}
