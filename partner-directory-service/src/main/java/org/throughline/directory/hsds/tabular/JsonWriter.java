package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.standard.HsdsTable;

/** The package as one JSON object, as {@link JsonPackage} reads it. */
public final class JsonWriter implements TableWriter {

    private static final JsonFactory JSON = new JsonFactory();

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
    public int write(List<RowValues> rows) throws IOException {
        if (table != null && !rows.isEmpty()) {
            write(table, rows);
        }
        return rows.size();
    }

    private void write(HsdsTable of, List<RowValues> rows) throws IOException {
        if (!begun) {
            begun = true;
            json.writeArrayFieldStart(of.name() + ".csv");
        }
        for (RowValues row : rows) {
            json.writeStartObject();
            for (String column : row.columns()) {
                JsonValue.write(json, of, column, row);
            }
            json.writeEndObject();
        }
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
