package org.throughline.kit.problem;

import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;

/** What a text has to look like, in words for whoever sent another: a pattern is read by machines. */
public final class WordedPatterns {

    /**
     * No control characters, and none that turn the direction of writing: what is read would not be what is written. The marks and joiners
     * that Hebrew, Arabic, Persian, Hindi and emoji need are kept. The same in Java and in JSON Schema.
     */
    public static final String LINE = "[^\\x00-\\x1f\\u202a-\\u202e\\u2066-\\u2069]*";

    /** The same for what may be several lines, with tabs. */
    public static final String LINES = "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\u202a-\\u202e\\u2066-\\u2069]*";

    /** What is sought and not kept, as it may have been copied from elsewhere: no control characters. */
    public static final String SOUGHT = "[^\\x00-\\x1f]*";

    /** A code of a list that districts extend. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    /** A language by its tag of BCP 47. */
    public static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private static final String LANGUAGE_IN_WORDS = "It is a language tag, such as es or zh-Hant.";

    /** What is said where a pattern has no words: never the pattern. */
    static final String UNWORDED = "The text has another form than the API document says.";

    /** Those that are used in more than one place; what is used once says it itself, as its message. */
    private static final Map<String, String> WORDS = Map.of(
            LINE,
            "It is a line of text, without control characters or marks that turn the direction of writing.",
            LINES,
            "It is a text, without control characters other than tabs and ends of lines, or marks that turn the direction of writing.",
            SOUGHT,
            "It is a line of text, without control characters.",
            LANGUAGE,
            LANGUAGE_IN_WORDS,
            "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
            LANGUAGE_IN_WORDS,
            CODE,
            "It is a code of capital letters, digits and underscores, such as FOOD_SECURITY, of 64 characters at most.",
            "[a-z0-9][a-z0-9-]{0,40}",
            "It is a name of small letters, digits and hyphens, such as county-211, of 41 characters at most.",
            "[0-9a-f]{64}",
            "It is a SHA-256 hash, written in 64 digits and small letters from a to f.");

    private WordedPatterns() {}

    /** Its own message, or else what is said wherever a text of its kind is asked for. */
    public static Optional<String> words(Pattern pattern) {
        return isDefault(pattern.message())
                ? Optional.ofNullable(WORDS.get(pattern.regexp()))
                : Optional.of(pattern.message());
    }

    private static boolean isDefault(String message) {
        return message.equals("{jakarta.validation.constraints.Pattern.message}");
    }
}
