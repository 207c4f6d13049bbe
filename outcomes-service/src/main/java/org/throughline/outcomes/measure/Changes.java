package org.throughline.outcomes.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** From the first measure before a service to the last one after it, for each scale of an instrument. */
public final class Changes {

    private Changes() {}

    /** The change of one scale. */
    public record Change(Subscale scale, int pre, int post, ReliableChange reliable) {}

    /** Empty unless there is a measure of each phase. */
    public static List<Change> of(Instrument instrument, List<Measure> measures) {
        List<Measure> ofInstrument = measures.stream()
                .filter(measure -> measure.answers().instrument() == instrument)
                .sorted(Comparator.comparing(Measure::takenOn).thenComparing(Measure::recordedAt))
                .toList();
        Optional<Measure> pre = ofInstrument.stream()
                .filter(measure -> measure.phase() == Phase.PRE)
                .findFirst();
        Optional<Measure> post = ofInstrument.stream()
                .filter(measure -> measure.phase() == Phase.POST)
                .reduce((earlier, later) -> later);
        return pre.isEmpty() || post.isEmpty() ? List.of() : between(pre.get(), post.get());
    }

    private static List<Change> between(Measure pre, Measure post) {
        List<Score> before = pre.answers().scores();
        List<Score> after = post.answers().scores();
        return IntStream.range(0, before.size())
                .mapToObj(i -> change(before.get(i), after.get(i)))
                .toList();
    }

    private static Change change(Score before, Score after) {
        return new Change(
                before.scale(),
                before.points(),
                after.points(),
                ReliableChange.between(
                        before.points(), after.points(), before.scale().norm()));
    }
}
