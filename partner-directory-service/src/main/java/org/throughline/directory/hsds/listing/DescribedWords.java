package org.throughline.directory.hsds.listing;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * The words in which a service is described: its name, its organization's and its description, in small letters. Numbers are left
 * out, and what has a digit: of them no slip is forgiven. So is what is too short or too long for that.
 */
public final class DescribedWords {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private DescribedWords() {}

    public static void of(ServiceListing listing, Consumer<String> said) {
        each(listing.name(), said);
        each(listing.organizationName(), said);
        each(listing.description(), said);
    }

    static void each(String text, Consumer<String> said) {
        String small = text.toLowerCase(Locale.ROOT);
        int begin = 0;
        for (int end = 0; end <= small.length(); end++) {
            if (end == small.length() || !belongsToAWord(small.charAt(end))) {
                tell(small, begin, end, said);
                begin = end + 1;
            }
        }
    }

    private static void tell(String text, int begin, int end, Consumer<String> said) {
        if (end - begin >= SHORTEST && end - begin <= LONGEST && !hasDigit(text, begin, end)) {
            said.accept(text.substring(begin, end));
        }
    }

    /** Accents that are characters of their own, and halves of rare letters, belong to the word that they are in. */
    private static boolean belongsToAWord(char character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.isSurrogate(character);
    }

    private static boolean hasDigit(String text, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (Character.isDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
