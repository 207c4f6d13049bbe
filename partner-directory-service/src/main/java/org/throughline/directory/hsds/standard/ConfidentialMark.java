package org.throughline.directory.hsds.standard;

import java.util.Locale;

/** The code that says of a place that nobody may learn where it is: the same wherever it stands, however it is spelled. */
public final class ConfidentialMark {

    private static final String CODE = "CONFIDENTIAL";

    private ConfidentialMark() {}

    /** Of a code, a name or a value. */
    public static boolean is(String text) {
        return word(text).toUpperCase(Locale.ROOT).equals(CODE);
    }

    /** What is neither a letter nor a digit parts words, and stands at no end of one. */
    static String word(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
    }
}
