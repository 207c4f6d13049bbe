package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.throughline.directory.hsds.standard.ColumnType;
import org.throughline.directory.hsds.standard.HsdsTable;

/** A column's value in JSON: a number where the standard wants one and JSON can spell it as it is, else text. */
public final class JsonValue {

    /** What JSON takes for a number as it is written; any other spelling stays text. */
    private static final Predicate<String> NUMBER =
            Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?").asMatchPredicate();

    private JsonValue() {}

    public static void write(JsonGenerator json, HsdsTable table, String column, String value) throws IOException {
        json.writeFieldName(column);
        if (isNumber(table, column) && NUMBER.test(value)) {
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
