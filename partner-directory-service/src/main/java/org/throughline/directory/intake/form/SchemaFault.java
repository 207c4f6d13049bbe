package org.throughline.directory.intake.form;

import java.util.Objects;

/**
 * Why a schema is not taken.
 *
 * @param pointer JSON Pointer into the schema
 */
public record SchemaFault(String pointer, Code code) {

    /** The reasons. Those from UNKNOWN_TYPE on do no harm but to whoever fills in the form. */
    public enum Code {
        NOT_A_SCHEMA("A schema is a JSON object."),
        NOT_AN_OBJECT_FORM("A form's answers are an object: its type is object."),
        KEYWORD_NOT_ALLOWED("This keyword is not taken: references, and whatever fetches or costs without bound."),
        DIALECT_NOT_ALLOWED("The dialect is JSON Schema 2020-12."),
        FORMAT_NOT_ALLOWED("Formats are date, time, date-time and uuid; use a pattern for others."),
        PATTERN_NOT_LINEAR("The pattern is too long, or needs backtracking: no look-around, no back-references."),
        WRONG_KIND_OF_VALUE("The keyword's value has the wrong kind."),
        TOO_DEEP("Schemas are nested at most 10 deep."),
        NUL_CHARACTER("The character U+0000 cannot be kept."),
        TOO_LARGE("A form has at most 500 subschemas."),
        UNKNOWN_TYPE("Types are string, number, integer, boolean, object, array and null, each named once."),
        NOT_A_NAME("A required property is named by a text, and once."),
        REQUIRED_AND_NOT_LET_IN(
                "This property is required and not declared, and additionalProperties lets in no such."),
        NOTHING_BETWEEN("The least is more than the most: nothing satisfies it."),
        UNKNOWN_FIELD("The pointer leads to no property of the form."),
        FIELD_BOUND_TWICE("A field is bound to one fact."),
        FACT_OF_ANOTHER_TYPE("The field's type can never hold this fact. Of an object the parts are bound."),
        LANGUAGE_WITHOUT_TITLE("The form has no title in this language."),
        WORDS_OF_NOTHING("The pointer leads to no schema of the form."),
        WORDS_MISSING("A form in several languages has these words in each of them.");

        private final String message;

        Code(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }

        /** Whether the schema may not even be run. */
        boolean isHarmful() {
            return compareTo(UNKNOWN_TYPE) < 0;
        }
    }

    public SchemaFault {
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(code);
    }
}
