package org.throughline.directory.hsds.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.standard.Column;
import org.throughline.directory.hsds.standard.ColumnType;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.RowRule;

/** Judges rows of a table one after the other, each value and then what holds between values. */
public final class RowJudge {

    private final HsdsTable table;
    private final Map<String, Column> columns;
    private final List<String> required;
    private final List<RowRule> rules;
    private final String file;
    private final PackageLimits limits;
    private final Faults faults;

    public RowJudge(HsdsTable table, String file, PackageLimits limits, Faults faults) {
        this.table = table;
        this.columns =
                table.columns().stream().collect(Collectors.toUnmodifiableMap(Column::name, Function.identity()));
        this.required = table.requiredColumns().stream().sorted().toList();
        this.rules = RowRule.of(table.name());
        this.file = file;
        this.limits = limits;
        this.faults = faults;
    }

    HsdsTable table() {
        return table;
    }

    /** The same, of text only. */
    public Optional<ReadRow> judge(long line, Map<String, String> given) {
        return judge(line, new RowValues(given, Map.of()));
    }

    /** The row as a record, refused where it has a fault; empty where it has no identifier to be known by. */
    public Optional<ReadRow> judge(long line, RowValues given) {
        long before = faults.total();
        for (String column : required) {
            if (!given.read().containsKey(column)) {
                fault(line, column, "VALUE_MISSING", "The column must have a value.");
            }
        }
        RowValues kept = acceptable(line, given);
        Map<String, String> values = kept.read();
        rules.forEach(rule -> rule.check(given.read(), values).ifPresent(breach -> fault(line, breach)));
        boolean refused = faults.total() > before;
        return identified(line, values).map(id -> record(line, id, kept)).map(row -> new ReadRow(row, refused));
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
                ? nameless(line, values).map(id -> new ReadRow(record(line, id, new RowValues(values, Map.of())), true))
                : Optional.empty();
    }

    private HsdsRecord record(long line, String id, RowValues values) {
        return new HsdsRecord(table.name(), id, values.read(), values.asSent(), new HsdsRecord.Origin(file, line));
    }

    private boolean isAttribute(Map<String, String> values) {
        return table.name().equals(HsdsTables.ATTRIBUTES) && values.containsKey("link_id");
    }

    private Optional<String> nameless(long line, Map<String, String> values) {
        return Optional.of("without id: " + file + " " + line + " " + values.hashCode());
    }

    private RowValues acceptable(long line, RowValues given) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> asSent = new HashMap<>();
        given.read().forEach((name, sent) -> {
            String value = sent.strip();
            if (isAcceptable(line, name, sent)
                    && isRead(line, name, given.asSent().get(name))) {
                if (!value.isEmpty()) {
                    values.put(name, value);
                }
                spelled(name, given, value).ifPresent(json -> asSent.put(name, json));
            }
        });
        return new RowValues(values, asSent);
    }

    /** How it was sent, where it is not just what is read: blanks belong to text, and to nothing else that the standard knows. */
    private Optional<String> spelled(String name, RowValues given, String value) {
        String sent = given.read().getOrDefault(name, "");
        boolean isText = known(name)
                .map(Column::type)
                .filter(type -> type != ColumnType.TEXT)
                .isEmpty();
        return Optional.ofNullable(given.asSent().get(name))
                .or(() -> isText && !sent.equals(value) ? Optional.of(SpelledJson.of(sent)) : Optional.empty());
    }

    private boolean isRead(long line, String name, @Nullable String json) {
        if (json == null || !(json.startsWith("[") || json.startsWith("{")) || !UnreadRecords.areIn(json)) {
            return true;
        }
        fault(
                line,
                name,
                "UNREAD_RECORDS",
                "It holds what the standard has records for, under a name that it does not know.");
        return false;
    }

    private boolean isAcceptable(long line, String name, String sent) {
        String value = sent.strip();
        Optional<Column.Refusal> refusal = Legible.refusal(name, sent, limits).or(() -> known(name)
                .flatMap(column -> column.refusal(value).or(() -> column.tooLate(value, limits.latest()))));
        refusal.ifPresent(reason -> fault(line, name, reason.code(), reason.message()));
        return refusal.isEmpty();
    }

    private Optional<Column> known(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    private void fault(long line, RowRule.Breach breach) {
        fault(line, breach.column(), breach.refusal().code(), breach.refusal().message());
    }

    private void fault(long line, String column, String code, String message) {
        faults.add(new FileFault(file, line, column, code, message));
    }
}
