package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.throughline.directory.hsds.standard.ColumnType;
import org.throughline.directory.hsds.standard.HsdsTable;

/** A column's value in JSON: as it was sent; else a number where the standard wants one and JSON can spell it as it is, and text. */
public final class JsonValue {

    /** What JSON takes for a number as it is written; any other spelling stays text. */
    private static final Predicate<String> NUMBER =
            Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?").asMatchPredicate();

    private JsonValue() {}

    public static void write(JsonGenerator json, HsdsTable table, String column, RowValues row) throws IOException {
        String sent = row.asSent().get(column);
        String value = row.read().getOrDefault(column, "");
        json.writeFieldName(column);
        if (sent != null) {
            json.writeRawValue(sent);
        } else if (isNumber(table, column) && NUMBER.test(value)) {
            json.writeNumber(value);
        } else {
            json.writeString(value);
        }
    }

    private static boolean isNumber(HsdsTable table, String column) {
        return table.column(column)
                .filter(known -> known.type() == ColumnType.NUMBER)
                .isPresent();
    }
}
