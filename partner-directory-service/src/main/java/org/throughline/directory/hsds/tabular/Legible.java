package org.throughline.directory.hsds.tabular;

import java.util.Optional;
import org.throughline.directory.csv.CsvRows;
import org.throughline.directory.hsds.standard.Column;

/** What a value, and the name of its column, must be before anybody asks what it says. */
final class Legible {

    private Legible() {}

    static Optional<Column.Refusal> refusal(String column, String value, PackageLimits limits) {
        if (value.length() > limits.fieldLength()) {
            return Optional.of(new Column.Refusal(
                    "FIELD_TOO_LONG", "A value has at most " + limits.fieldLength() + " characters."));
        }
        if (CsvRows.isGarbled(value)) {
            return Optional.of(new Column.Refusal("ENCODING", "The value is not UTF-8 text."));
        }
        return unkept("name of the column", column).or(() -> unkept("value", value));
    }

    /** What no database keeps: a NUL, and half of a character, which JSON can spell. */
    private static Optional<Column.Refusal> unkept(String what, String text) {
        if (text.indexOf('\u0000') >= 0) {
            return Optional.of(new Column.Refusal("CONTROL_CHARACTER", "The " + what + " holds a NUL character."));
        }
        return holdsHalf(text)
                ? Optional.of(new Column.Refusal("ENCODING", "The " + what + " holds half of a character."))
                : Optional.empty();
    }

    private static boolean holdsHalf(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
