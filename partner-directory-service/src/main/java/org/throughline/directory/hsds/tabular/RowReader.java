package org.throughline.directory.hsds.tabular;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.hsds.standard.Column;
import org.throughline.directory.hsds.standard.HsdsTable;

/** Judges the rows of one file, one after the other. A row with any fault gives no record. */
final class RowReader {

    /** What a decoder leaves where bytes were not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final HsdsTable table;
    private final String file;
    private final TableHeader header;
    private final int fieldLength;
    private final Faults faults;
    private final Set<String> ids = new HashSet<>();

    RowReader(HsdsTable table, String file, TableHeader header, int fieldLength, Faults faults) {
        this.table = table;
        this.file = file;
        this.header = header;
        this.fieldLength = fieldLength;
        this.faults = faults;
    }

    void read(long line, List<String> cells, Rows rows) {
        rows.countOne();
        if (cells.size() != header.names().size()) {
            fault(line, "", "FIELD_COUNT", "The row has more or fewer fields than the header.");
            return;
        }
        long before = faults.total();
        Map<String, String> values = values(line, cells);
        checkOrder(line, values, "minimum_age", "maximum_age", "AGES_REVERSED");
        checkOrder(line, values, "available", "maximum", "ABOVE_MAXIMUM");
        String id = values.get("id");
        if (id == null) {
            return;
        }
        HsdsRecord row = new HsdsRecord(table.name(), id, values, new HsdsRecord.Origin(file, line));
        if (!ids.add(id)) {
            fault(line, "id", "DUPLICATE_ID", "An earlier row of the file has the same identifier.");
        } else if (faults.total() == before) {
            rows.accept(row);
        } else {
            rows.refuse(row);
        }
    }

    private Map<String, String> values(long line, List<String> cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i).strip();
            if (isAcceptable(line, i, value) && !value.isEmpty()) {
                values.put(header.names().get(i), value);
            }
        }
        return values;
    }

    private boolean isAcceptable(long line, int index, String value) {
        String name = header.names().get(index);
        if (value.length() > fieldLength) {
            fault(line, name, "FIELD_TOO_LONG", "A value has at most " + fieldLength + " characters.");
            return false;
        }
        if (value.indexOf(REPLACEMENT) >= 0) {
            fault(line, name, "ENCODING", "The value is not UTF-8 text.");
            return false;
        }
        if (value.indexOf('\u0000') >= 0) {
            fault(line, name, "CONTROL_CHARACTER", "The value holds a NUL character.");
            return false;
        }
        Optional<Column.Refusal> refusal = header.columns().get(index).flatMap(column -> column.refusal(value));
        refusal.ifPresent(reason -> fault(line, name, reason.code(), reason.message()));
        return refusal.isEmpty();
    }

    private void checkOrder(long line, Map<String, String> values, String lower, String upper, String code) {
        String less = values.get(lower);
        String more = values.get(upper);
        if (less != null && more != null && new BigDecimal(less).compareTo(new BigDecimal(more)) > 0) {
            fault(line, lower, code, "The value is above that of " + upper + ".");
        }
    }

    private void fault(long line, String column, String code, String message) {
        faults.add(new FileFault(file, line, column, code, message));
    }
}
