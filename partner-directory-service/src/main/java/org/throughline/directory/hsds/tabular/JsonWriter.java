package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.standard.ColumnType;
import org.throughline.directory.hsds.standard.HsdsTable;

/** The package as one JSON object, as {@link JsonPackage} reads it. */
public final class JsonWriter implements TableWriter {

    private static final JsonFactory JSON = new JsonFactory();

    /** What JSON takes for a number as it is written; any other spelling stays text. */
    private static final Predicate<String> NUMBER =
            Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?").asMatchPredicate();

    private final JsonGenerator json;
    private @Nullable HsdsTable table;
    private boolean begun;

    public JsonWriter(OutputStream out) throws IOException {
        json = JSON.createGenerator(out);
        json.writeStartObject();
    }

    @Override
    public boolean begin(HsdsTable next, List<String> others) {
        table = next;
        begun = false;
        return true;
    }

    @Override
    public int write(List<Map<String, String>> rows) throws IOException {
        if (!rows.isEmpty() && !begun && table != null) {
            begun = true;
            json.writeArrayFieldStart(table.name() + ".csv");
        }
        for (Map<String, String> row : rows) {
            json.writeStartObject();
            for (Map.Entry<String, String> value : new TreeMap<>(row).entrySet()) {
                write(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        }
        return rows.size();
    }

    private void write(String column, String value) throws IOException {
        json.writeFieldName(column);
        if (isNumber(column) && NUMBER.test(value)) {
            json.writeNumber(value);
        } else {
            json.writeString(value);
        }
    }

    private boolean isNumber(String column) {
        return table != null
                && table.column(column)
                        .filter(known -> known.type() == ColumnType.NUMBER)
                        .isPresent();
    }

    @Override
    public boolean end() throws IOException {
        if (begun) {
            json.writeEndArray();
        }
        return begun;
    }

    @Override
    public void close() throws IOException {
        json.writeEndObject();
        json.close();
    }
}
