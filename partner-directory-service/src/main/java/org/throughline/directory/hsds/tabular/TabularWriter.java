package org.throughline.directory.hsds.tabular;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.standard.Column;
import org.throughline.directory.hsds.standard.ColumnType;
import org.throughline.directory.hsds.standard.HsdsTable;

/** The tabular package: a ZIP of CSV files, and the descriptor behind them. It is for programs: cells are exact. */
public final class TabularWriter implements TableWriter {

    /** A fixed time: the same directory gives the same bytes. */
    private static final long NO_TIME = 315_619_200_000L;

    /** Members in one order, for the same reason. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final ZipOutputStream zip;
    private final Writer text;
    private final List<Map<String, Object>> resources = new ArrayList<>();
    private @Nullable HsdsTable table;
    private List<String> columns = List.of();
    private @Nullable CsvWriter csv;

    public TabularWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
        text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    @Override
    public boolean begin(HsdsTable next, List<String> others) {
        table = next;
        csv = null;
        columns = Stream.concat(next.columns().stream().map(Column::name), others.stream())
                .collect(Collectors.toList());
        return true;
    }

    @Override
    public int write(List<RowValues> rows) throws IOException {
        for (RowValues row : rows) {
            writer().writeRecord(columns.stream().map(row::cell).toList());
        }
        return rows.size();
    }

    private CsvWriter writer() throws IOException {
        if (csv == null && table != null) {
            entry(table.name() + ".csv");
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            csv.writeRecord(columns);
            resources.add(resource(table));
        }
        return Objects.requireNonNull(csv);
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
    }

    private Map<String, Object> resource(HsdsTable described) {
        return Map.of(
                "name",
                described.name(),
                "path",
                described.name() + ".csv",
                "format",
                "csv",
                "mediatype",
                "text/csv",
                "profile",
                "tabular-data-resource",
                "schema",
                Map.of(
                        "fields",
                        columns.stream()
                                .map(column -> Map.of("name", column, "type", type(described, column)))
                                .toList(),
                        "primaryKey",
                        "id"));
    }

    private static String type(HsdsTable described, String column) {
        return described
                .column(column)
                .map(Column::type)
                .filter(type -> List.of(ColumnType.NUMBER, ColumnType.DATE, ColumnType.TIME)
                        .contains(type))
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .orElse("string");
    }

    @Override
    public boolean end() throws IOException {
        if (csv == null) {
            return false;
        }
        csv.flush();
        text.flush();
        zip.closeEntry();
        return true;
    }

    @Override
    public void close() throws IOException {
        entry(PackageFiles.DESCRIPTOR);
        text.write(JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("name", "hsds", "profile", "tabular-data-package", "resources", resources)));
        text.flush();
        zip.closeEntry();
        zip.close();
    }
}
