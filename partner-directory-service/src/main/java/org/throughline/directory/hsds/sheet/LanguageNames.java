package org.throughline.directory.hsds.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.csv.HeaderWords;
import org.throughline.kit.language.LanguageCodes;

/**
 * Languages by the names that schools use, and their codes: of ISO 639-1 where there is one, else of ISO 639-3. Mandarin is {@code zh}, as
 * registries of locales have it; a few families that students' records know by a code of ISO 639-2 have that.
 */
final class LanguageNames {

    /** Code, then names beyond the English one that the platform knows; those of three letters have no other. */
    private static final String NAMES = "language-names.txt";

    private static final Map<String, String> CODES = codes();

    private LanguageNames() {}

    /** The code of a language by one of its names, or by a code of two or three letters, also with a region behind it. */
    static Optional<String> code(String written) {
        String words = plain(written);
        return Optional.ofNullable(CODES.get(words)).or(() -> Optional.of(words.split(" ", -1)[0])
                .filter(code -> written.strip().matches("[A-Za-z]{2,3}[-_][A-Za-z0-9]{2,8}"))
                .map(CODES::get));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(LanguageCodes.SHORTEST);
        Set.copyOf(codes.values())
                .forEach(
                        code -> codes.put(plain(Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH)), code));
        names().forEach(line -> {
            String code = line.substring(0, line.indexOf(':'));
            codes.putIfAbsent(code, code);
            Arrays.stream(line.substring(line.indexOf(':') + 1).split(",", -1))
                    .forEach(name -> codes.put(plain(name), codes.get(code)));
        });
        return Map.copyOf(codes);
    }

    private static List<String> names() {
        try (InputStream file = Objects.requireNonNull(LanguageNames.class.getResourceAsStream(NAMES));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Apostrophes are written in many ways, or not at all. */
    private static String plain(String name) {
        return HeaderWords.of(name.replaceAll("['\u2018\u2019\u02bc\u02bb`\u00b4]", ""));
    }
}
