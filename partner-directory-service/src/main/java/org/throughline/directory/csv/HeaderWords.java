package org.throughline.directory.csv;

import java.text.Normalizer;
import java.util.Locale;

/** The header of a column as it is recognized: case, accents, punctuation and spacing do not matter. */
public final class HeaderWords {

    private HeaderWords() {}

    public static String of(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
