package org.throughline.outcomes.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One filled-in questionnaire.
 *
 * @param points per item, in order; empty where the item was left blank
 */
public record Answers(Instrument instrument, List<Optional<Integer>> points) {
    private static final String BLANK = "-";

    /** Why a sheet is not a questionnaire of its instrument. */
    public enum Flaw {
        WRONG_NUMBER_OF_ITEMS,
        OUT_OF_RANGE,
        TOO_MANY_BLANKS
    }

    public Answers {
        Objects.requireNonNull(instrument);
        points = List.copyOf(points);
    }

    /** What is wrong with it; empty when it can be scored. */
    public Optional<Flaw> flaw() {
        if (points.size() != instrument.itemCount()) {
            return Optional.of(Flaw.WRONG_NUMBER_OF_ITEMS);
        }
        if (points.stream().flatMap(Optional::stream).anyMatch(given -> given < 0 || given > instrument.mostPoints())) {
            return Optional.of(Flaw.OUT_OF_RANGE);
        }
        return points.stream().filter(Optional::isEmpty).count() > instrument.mostBlanks()
                ? Optional.of(Flaw.TOO_MANY_BLANKS)
                : Optional.empty();
    }

    /** The score of every scale. A blank item counts 0. */
    public List<Score> scores() {
        if (flaw().isPresent()) {
            throw new IllegalStateException("only a complete questionnaire is scored");
        }
        return instrument.scales().stream()
                .map(scale -> new Score(scale, sum(scale)))
                .toList();
    }

    /** One character per item, for keeping. */
    public String text() {
        return points.stream()
                .map(given -> given.map(String::valueOf).orElse(BLANK))
                .collect(Collectors.joining());
    }

    /** What {@link #text()} wrote. */
    public static Answers of(Instrument instrument, String text) {
        return new Answers(
                instrument,
                Arrays.stream(text.split(""))
                        .map(given ->
                                given.equals(BLANK) ? Optional.<Integer>empty() : Optional.of(Integer.valueOf(given)))
                        .toList());
    }

    private int sum(Subscale scale) {
        return IntStream.rangeClosed(1, points.size())
                .filter(scale.items()::contains)
                .map(item -> points.get(item - 1).orElse(0))
                .sum();
    }
}
