package org.throughline.directory.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.directory.HouseNumber;

/** Finds a house number among those that are known of its street, in one postal code. */
public final class StreetNumbers {

    /**
     * As far as a number that is not known may be from one that is. Where streets are numbered by blocks these are a block, 100 to 200
     * metres; where numbers tell the distance, as those of emergency calls do (a thousand to a mile), 161 metres. By either, nobody
     * is taken more than three minutes on foot away.
     */
    public static final int MOST_NUMBERS = 100;

    /** Further apart there are two streets of this name, or an error: nobody guesses which is meant. */
    private static final double FURTHEST_METRES = 1000;

    private StreetNumbers() {}

    /** Empty where it is not known well enough. */
    public static Optional<Beginning> find(HouseNumber asked, List<KnownNumber> known) {
        Optional<KnownNumber> exact = known.stream()
                .filter(number -> number.number().holds(asked))
                .min(Comparator.comparingInt(
                        number -> number.number().high() - number.number().low()));
        return exact.isPresent()
                ? exact.filter(StreetNumbers::isOnePlace).map(number -> begin(number, Exactness.EXACT))
                : nearest(asked, known);
    }

    /** Between two neighbours that are near each other the number is too; past the last one there is one neighbour only. */
    private static Optional<Beginning> nearest(HouseNumber asked, List<KnownNumber> known) {
        List<KnownNumber> neighbours = Stream.of(
                        neighbour(asked, known, number -> number.low() <= asked.low()),
                        neighbour(asked, known, number -> number.low() > asked.low()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(number -> number.number().numbersTo(asked)))
                .toList();
        boolean together = neighbours.stream()
                .allMatch(number -> isOnePlace(number)
                        && number.middle()
                                        .straightLineMetresTo(neighbours.get(0).middle())
                                <= FURTHEST_METRES);
        return neighbours.stream()
                .findFirst()
                .filter(nearest -> together)
                .map(nearest -> begin(nearest, Exactness.STREET));
    }

    private static Optional<KnownNumber> neighbour(
            HouseNumber asked, List<KnownNumber> known, Predicate<HouseNumber> where) {
        return known.stream()
                .filter(number -> number.number().isOnSideOf(asked) && where.test(number.number()))
                .filter(number -> number.number().numbersTo(asked) <= MOST_NUMBERS)
                .min(Comparator.comparingInt(number -> number.number().numbersTo(asked)));
    }

    private static boolean isOnePlace(KnownNumber number) {
        return number.acrossMetres() <= FURTHEST_METRES;
    }

    private static Beginning begin(KnownNumber number, Exactness exactness) {
        return new Beginning(number.middle(), exactness);
    }
}
