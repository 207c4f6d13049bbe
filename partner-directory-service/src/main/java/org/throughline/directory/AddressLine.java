package org.throughline.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of an address as it is compared, after USPS Publication 28: neither case, accents, punctuation nor what is abbreviated
 * matters, and where in the building it is is left out. Two lines are one address when they are equal.
 *
 * @param number null where the line begins with none
 * @param street its words between single spaces; before them what goes before its house numbers, as the 37 of 37-42 81st Street
 */
public record AddressLine(@Nullable HouseNumber number, String street) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}/#-]+");

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,7})[ -]*(\\d/\\d{1,2})(?: |$)");
    private static final Pattern TWO = Pattern.compile("(\\d{1,7}) ?- ?(\\d{1,7})(?: |$)");
    private static final Pattern LETTER = Pattern.compile("(\\d{1,7})-?([A-Z])(?: |$)");
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,7})(?: |$)");
    /** A letter on its own is the number's where it is no direction and a street of two words and more follows. */
    private static final Pattern LETTER_APART = Pattern.compile("([A-DF-MO-RT-VX-Z]) (?=(\\S+) \\S)");
    /** As in Waukesha County: how far north or south, then how far west or east. */
    private static final Pattern GRID = Pattern.compile("([NSEW]\\d{1,6} ?[NSEW]) ?(\\d{1,7})(?: |$)");

    /** More than a building has; two numbers further apart are a block and a number in it, as in Queens. */
    private static final int LONGEST_RANGE = 100;

    public AddressLine {
        Objects.requireNonNull(street);
    }

    /** @param written house number and street */
    public static AddressLine of(String written) {
        String line = plain(written);
        Matcher grid = GRID.matcher(line);
        if (grid.lookingAt()) {
            String block = grid.group(1).replace(" ", "");
            return at(HouseNumber.of(number(grid.group(2))), block, line.substring(grid.end()));
        }
        Matcher two = TWO.matcher(line);
        if (two.lookingAt()) {
            return ofTwo(two.group(1), two.group(2), line.substring(two.end()));
        }
        return ofOne(line);
    }

    private static String plain(String written) {
        String decomposed = Normalizer.normalize(written, Normalizer.Form.NFKD).replace('\u2044', '/');
        String letters = ACCENTS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT);
        String words = APOSTROPHES.matcher(letters).replaceAll("").replace("#", " # ");
        return OTHER_SIGNS.matcher(words).replaceAll(" ").strip();
    }

    private static AddressLine ofOne(String line) {
        for (Pattern marked : new Pattern[] {FRACTION, LETTER}) {
            Matcher found = marked.matcher(line);
            if (found.lookingAt()) {
                int number = number(found.group(1));
                return at(new HouseNumber(number, number, found.group(2)), "", line.substring(found.end()));
            }
        }
        Matcher plain = PLAIN.matcher(line);
        return plain.lookingAt()
                ? ofPlain(number(plain.group(1)), line.substring(plain.end()))
                : new AddressLine(null, StreetWords.of(line));
    }

    private static AddressLine ofPlain(int number, String rest) {
        Matcher letter = LETTER_APART.matcher(rest);
        if (letter.lookingAt() && !StreetWords.isType(letter.group(2))) {
            return at(new HouseNumber(number, number, letter.group(1)), "", rest.substring(letter.end()));
        }
        return at(HouseNumber.of(number), "", rest);
    }

    /** The second may leave out what it has in common with the first: 121-25. */
    private static AddressLine ofTwo(String first, String second, String rest) {
        int low = number(first);
        int missing = Math.max(0, first.length() - second.length());
        int high = number(first.substring(0, missing) + second);
        boolean range = high > low && high - low <= LONGEST_RANGE && (high - low) % 2 == 0;
        return range
                ? at(new HouseNumber(low, high, ""), "", rest)
                : at(HouseNumber.of(number(second)), low + "-", rest);
    }

    private static AddressLine at(HouseNumber number, String before, String street) {
        return new AddressLine(number, (before + " " + StreetWords.of(street)).strip());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
