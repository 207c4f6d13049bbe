package org.throughline.directory.hsds.tabular;

import java.util.Optional;
import org.throughline.directory.csv.CsvRows;
import org.throughline.directory.hsds.standard.Column;

/** What a value must be before anybody asks what it says. */
final class Legible {

    private Legible() {}

    /** No database keeps one. */
    static boolean holdsNul(String text) {
        return text.indexOf('\u0000') >= 0;
    }

    static Optional<Column.Refusal> refusal(String value, PackageLimits limits) {
        if (value.length() > limits.fieldLength()) {
            return Optional.of(new Column.Refusal(
                    "FIELD_TOO_LONG", "A value has at most " + limits.fieldLength() + " characters."));
        }
        if (CsvRows.isGarbled(value)) {
            return Optional.of(new Column.Refusal("ENCODING", "The value is not UTF-8 text."));
        }
        return holdsNul(value)
                ? Optional.of(new Column.Refusal("CONTROL_CHARACTER", "The value holds a NUL character."))
                : Optional.empty();
    }
}
