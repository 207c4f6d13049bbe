package org.throughline.directory.hsds.sheet;

import java.util.function.Predicate;

/** What a cell of a sheet may hold. What is not understood for sure is a fault, so that nothing is taken wrong in silence. */
enum CellRule {
    TEXT("TEXT", "any text", text -> true),
    AGES("NOT_AGES", "ages as 6-18, 6 to 18 or 6+", WrittenAges::isReadable),
    LANGUAGES(
            "NOT_A_LANGUAGE",
            "languages by their English names or ISO 639 codes, as Spanish; Haitian Creole; quc; another one with its code, as"
                    + " Mixtec (mix)",
            text -> areLanguages(text));

    private final String fault;
    private final String expectation;
    private final Predicate<String> test;

    CellRule(String fault, String expectation, Predicate<String> test) {
        this.fault = fault;
        this.expectation = expectation;
        this.test = test;
    }

    boolean admits(String text) {
        return test.test(text);
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
}
