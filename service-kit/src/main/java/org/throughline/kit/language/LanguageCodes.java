package org.throughline.kit.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Codes of ISO 639, so that a language is written by one alone: that of two letters, where it has one. */
public final class LanguageCodes {

    /** Codes of two letters that were given up. */
    private static final Set<String> FORMER = Set.of("in", "iw", "ji", "mo", "sh", "bh");

    /** Codes of libraries, where ISO 639-2 has two. */
    private static final Map<String, String> OF_LIBRARIES = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"),
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"));

    /** By each code of a language that has one of two letters, that one. */
    public static final Map<String, String> SHORTEST = shortest();

    /** Of ISO 639-2: nobody told which. */
    private static final String UNDETERMINED = "und";

    private LanguageCodes() {}

    private static Map<String, String> shortest() {
        Map<String, String> codes = new HashMap<>(OF_LIBRARIES);
        for (String code : Locale.getISOLanguages()) {
            if (code.length() == 2 && !FORMER.contains(code)) {
                codes.put(code, code);
                codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
            }
        }
        return Map.copyOf(codes);
    }

    /** Whether nothing shorter says the same; a code of three letters that is not known here does. */
    public static boolean isShortest(String code) {
        return code.length() == 2
                ? SHORTEST.containsKey(code)
                : code.matches("[a-z]{3}") && !SHORTEST.containsKey(code);
    }

    /**
     * The primary language of a tag of BCP 47 by its shortest code: {@code es} of {@code spa} and of {@code es-MX}. Empty where the tag
     * names none, and for a code that was given up.
     */
    public static Optional<String> shortest(String tag) {
        String primary = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.of(SHORTEST.getOrDefault(primary, primary))
                .filter(LanguageCodes::isShortest)
                .filter(code -> !code.equals(UNDETERMINED));
    }
}
