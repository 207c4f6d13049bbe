package org.throughline.directory.code;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Codes by their letters and digits alone, as people compare them: without case, accents and what stands between words. */
record SpelledCodes(List<Spelled> codes) {

    static final SpelledCodes NONE = new SpelledCodes(List.of());

    private static final Pattern BESIDES = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Of fewer letters almost every other is a slip away. */
    private static final int FEWEST_WITH_A_SLIP = 4;

    /** A code and its letters. */
    record Spelled(String code, String letters) {

        static Spelled of(String code) {
            String apart = Normalizer.normalize(code, Normalizer.Form.NFD);
            return new Spelled(code, BESIDES.matcher(apart).replaceAll("").toUpperCase(Locale.ROOT));
        }
    }

    static SpelledCodes of(Collection<String> codes) {
        return new SpelledCodes(codes.stream().map(Spelled::of).toList());
    }

    /** The one that differs in what is not compared, or else the one that differs by a slip; empty where it is not one alone. */
    Optional<String> nearest(String asked) {
        String letters = Spelled.of(asked).letters();
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        List<String> same = thatAre(letters::equals);
        List<String> near = same.isEmpty() ? thatAre(other -> isOneSlip(letters, other)) : same;
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private List<String> thatAre(Predicate<String> near) {
        return codes.stream()
                .filter(code -> near.test(code.letters()))
                .map(Spelled::code)
                .toList();
    }

    /** A letter that is another, lacks or is too many, or two neighbours that changed places. */
    private static boolean isOneSlip(String one, String other) {
        if (one.length() > other.length()) {
            return isOneSlip(other, one);
        }
        if (one.length() < FEWEST_WITH_A_SLIP || other.length() - one.length() > 1) {
            return false;
        }
        int at = firstDifference(one, other);
        return one.length() < other.length()
                ? one.substring(at).equals(other.substring(at + 1))
                : at < one.length() && (isAnother(one, other, at) || changedPlaces(one, other, at));
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isAnother(String one, String other, int at) {
        return one.substring(at + 1).equals(other.substring(at + 1));
    }

    private static boolean changedPlaces(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
