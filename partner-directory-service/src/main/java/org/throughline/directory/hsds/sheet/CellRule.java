package org.throughline.directory.hsds.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a cell of a sheet may hold. What is not understood for sure is a fault, so that nothing is taken wrong in silence. */
enum CellRule {
    TEXT("TEXT", "any text", text -> true),
    AGES("NOT_AGES", "ages as 6-18, 6 to 18 or 6+", WrittenAges::isReadable),
    HOURS(
            "NOT_HOURS",
            "days and hours as Mon-Fri 8:30am-4pm; Sat 10:00-14:00, with am or pm where both could be meant",
            text -> WrittenHours.of(text).isPresent()),
    DAYS("NOT_DAYS", "days of the week as Mon-Fri or M, W, F", text -> WrittenHours.days(text)
            .isPresent()),
    GRADES("NOT_GRADES", "grades as K-5, 6-8, PK, 9-12 or 9+, without gaps", text -> WrittenGrades.of(text)
            .isPresent()),
    LANGUAGES(
            "NOT_A_LANGUAGE",
            "languages by their English names or ISO 639 codes, as Spanish; Haitian Creole; quc; another one with its code, as"
                    + " Mixtec (mix)",
            text -> areLanguages(text)),
    INTERPRETERS(
            "NOT_A_LANGUAGE",
            "the languages that an interpreter comes for, as Spanish; Somali, or yes or no",
            text -> YesOrNo.of(text).isPresent() || areLanguages(text)),
    YES_OR_NO("NOT_YES_OR_NO", "yes or no", text -> YesOrNo.of(text).isPresent()),
    REMOTE("NOT_YES_OR_NO", "yes or no, or ways as in person; virtual", text -> YesOrNo.remote(text)
            .isPresent()),
    NAMED_THINGS("NOT_NAMED", "what there is, as wheelchair; elevator; ASL", text -> YesOrNo.of(text)
            .filter(yes -> yes)
            .isEmpty()),
    PLACES("NOT_PLACES", "a whole number", text -> text.matches("\\d{1,6}")),
    PLACES_LEFT(
            "NOT_PLACES", "a whole number, or full", text -> placesLeft(text).isPresent()),
    DATE("NOT_A_DATE", "a date as 2026-10-15, or as 10/15/2026 with the month first", text -> instant(text)
            .isPresent());

    /** What is longer is a text for people, and would take long to be read. */
    static final int LONGEST = 1000;

    private static final Pattern NONE_LEFT = Pattern.compile("none|full|0", Pattern.CASE_INSENSITIVE);
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    private final String fault;
    private final String expectation;
    private final Predicate<String> test;

    CellRule(String fault, String expectation, Predicate<String> test) {
        this.fault = fault;
        this.expectation = expectation;
        this.test = test;
    }

    boolean admits(String text) {
        return this == TEXT || (text.length() <= LONGEST && test.test(text));
    }

    /** The stable code of what is not understood. */
    String fault() {
        return fault;
    }

    String expectation() {
        return "Expected " + expectation + ".";
    }

    private static boolean areLanguages(String text) {
        return WrittenLanguage.split(text).stream()
                .allMatch(language -> WrittenLanguage.of(language).isPresent());
    }

    static Optional<String> placesLeft(String text) {
        if (NONE_LEFT.matcher(text).matches()) {
            return Optional.of("0");
        }
        return PLACES.admits(text) ? Optional.of(text) : Optional.empty();
    }

    /** When a day begins, as a time that the standard can hold. */
    static Optional<String> instant(String text) {
        return DATES.stream().flatMap(format -> date(text, format).stream()).findFirst();
    }

    private static Optional<String> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .toString());
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
