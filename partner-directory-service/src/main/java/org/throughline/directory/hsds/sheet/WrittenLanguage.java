package org.throughline.directory.hsds.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language as people write it, perhaps with something in brackets: which Chinese, its code of ISO 639-3, or that an
 * interpreter speaks it.
 *
 * @param note empty where there is none
 */
record WrittenLanguage(String name, String code, String note) {

    private static final Pattern BRACKETS = Pattern.compile("([^()]+?)\\s*\\(([^()]+)\\)");
    private static final Pattern CODE = Pattern.compile("[a-z]{3}");
    private static final Pattern INTERPRETED = Pattern.compile(
            "(.+?)\\s+(?:(?:with|by|via|through)\\s+)?(?:an?\\s+)?(?:interpreters?|interpretation)",
            Pattern.CASE_INSENSITIVE);

    private static final String INTERPRETER = "interpreter";

    /** Empty where it is no language that is known. */
    static Optional<WrittenLanguage> of(String written) {
        Matcher brackets = BRACKETS.matcher(written);
        if (brackets.matches()) {
            return inBrackets(written, brackets.group(1), brackets.group(2));
        }
        Matcher interpreted = INTERPRETED.matcher(written);
        return interpreted.matches() ? known(interpreted.group(1), INTERPRETER) : known(written, "");
    }

    /** One after the other, as {@code Spanish, Somali and ASL}. */
    static List<String> split(String written) {
        return Arrays.stream(written.split("[;,/|&+\\n]|\\s(?:and|y)\\s", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The same, with an interpreter. */
    WrittenLanguage interpreted() {
        return new WrittenLanguage(name, code, INTERPRETER);
    }

    private static Optional<WrittenLanguage> inBrackets(String written, String before, String within) {
        return LanguageNames.code(within)
                .map(code -> new WrittenLanguage(written, code, ""))
                .or(() -> known(before, within))
                .or(() -> CODE.matcher(within).matches()
                        ? Optional.of(new WrittenLanguage(before, within, ""))
                        : Optional.empty());
    }

    private static Optional<WrittenLanguage> known(String name, String note) {
        return LanguageNames.code(name).map(code -> new WrittenLanguage(name, code, note));
    }
}
