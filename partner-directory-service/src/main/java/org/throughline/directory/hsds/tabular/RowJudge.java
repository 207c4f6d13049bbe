package org.throughline.directory.hsds.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.directory.csv.CsvRows;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.standard.Column;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.RowRule;

/** Judges rows of a table one after the other, each value and then what holds between values. */
public final class RowJudge {

    private final String table;
    private final Map<String, Column> columns;
    private final List<String> required;
    private final List<RowRule> rules;
    private final String file;
    private final PackageLimits limits;
    private final Faults faults;

    public RowJudge(HsdsTable table, String file, PackageLimits limits, Faults faults) {
        this.table = table.name();
        this.columns =
                table.columns().stream().collect(Collectors.toUnmodifiableMap(Column::name, Function.identity()));
        this.required = table.requiredColumns().stream().sorted().toList();
        this.rules = RowRule.of(table.name());
        this.file = file;
        this.limits = limits;
        this.faults = faults;
    }

    /** The row as a record, refused where it has a fault; empty where it has no identifier to be known by. */
    public Optional<ReadRow> judge(long line, Map<String, String> given) {
        long before = faults.total();
        for (String column : required) {
            if (!given.containsKey(column)) {
                fault(line, column, "VALUE_MISSING", "The column must have a value.");
            }
        }
        Map<String, String> values = acceptable(line, given);
        rules.forEach(rule -> rule.check(given, values).ifPresent(breach -> fault(line, breach)));
        boolean refused = faults.total() > before;
        return identified(line, values)
                .map(id -> new HsdsRecord(table, id, values, new HsdsRecord.Origin(file, line)))
                .map(row -> new ReadRow(row, refused));
    }

    /** An attribute that has no identifier may be what makes a place confidential: it is refused, and not forgotten. */
    private Optional<String> identified(long line, Map<String, String> values) {
        return Optional.ofNullable(values.get("id"))
                .or(() -> isAttribute(values) ? nameless(line, values) : Optional.empty());
    }

    /** Of a row that has a fault already, and whose values may stand under the wrong names: an attribute is not forgotten either. */
    Optional<ReadRow> doubtful(long line, Map<String, String> given) {
        String link = given.getOrDefault("link_id", "").strip();
        Map<String, String> values = Map.of("link_id", link);
        return isAttribute(values)
                        && !link.isEmpty()
                        && known("link_id")
                                .flatMap(column -> column.refusal(link))
                                .isEmpty()
                ? nameless(line, values)
                        .map(id ->
                                new ReadRow(new HsdsRecord(table, id, values, new HsdsRecord.Origin(file, line)), true))
                : Optional.empty();
    }

    private boolean isAttribute(Map<String, String> values) {
        return table.equals(HsdsTables.ATTRIBUTES) && values.containsKey("link_id");
    }

    private Optional<String> nameless(long line, Map<String, String> values) {
        return Optional.of("without id: " + file + " " + line + " " + values.hashCode());
    }

    private Map<String, String> acceptable(long line, Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        given.forEach((name, raw) -> {
            String value = raw.strip();
            if (isAcceptable(line, name, value) && !value.isEmpty()) {
                values.put(name, value);
            }
        });
        return values;
    }

    private boolean isAcceptable(long line, String name, String value) {
        Optional<Column.Refusal> refusal = unreadable(value).or(() -> known(name)
                .flatMap(column -> column.refusal(value).or(() -> column.tooLate(value, limits.latest()))));
        refusal.ifPresent(reason -> fault(line, name, reason.code(), reason.message()));
        return refusal.isEmpty();
    }

    private Optional<Column> known(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    private Optional<Column.Refusal> unreadable(String value) {
        if (value.length() > limits.fieldLength()) {
            return Optional.of(new Column.Refusal(
                    "FIELD_TOO_LONG", "A value has at most " + limits.fieldLength() + " characters."));
        }
        if (CsvRows.isGarbled(value)) {
            return Optional.of(new Column.Refusal("ENCODING", "The value is not UTF-8 text."));
        }
        if (value.indexOf('\u0000') >= 0) {
            return Optional.of(new Column.Refusal("CONTROL_CHARACTER", "The value holds a NUL character."));
        }
        return Optional.empty();
    }

    private void fault(long line, RowRule.Breach breach) {
        fault(line, breach.column(), breach.refusal().code(), breach.refusal().message());
    }

    private void fault(long line, String column, String code, String message) {
        faults.add(new FileFault(file, line, column, code, message));
    }
}
