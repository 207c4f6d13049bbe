package org.throughline.directory.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.directory.hsds.standard.Column;
import org.throughline.directory.hsds.standard.DocumentNames;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.Reference;

/**
 * A directory with rows of every table of the standard, from a seed: it points hither and thither, in circles too, uses the
 * same identifiers in every table, and has columns of its own under the very names that documents use for something else, in
 * which anything stands that JSON has.
 */
final class GeneratedDirectory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ROWS = 6;

    private static final List<String> OTHER_COLUMNS = List.of(
            "colour",
            "status",
            "location",
            "service",
            "location_type",
            "taxonomy",
            "term_uri",
            "version",
            "contents",
            "services",
            "organization",
            "languages",
            "phones",
            "contacts",
            "attributes",
            "taxonomy_term",
            "taxonomy_detail",
            "service_at_locations",
            "unit",
            "units.csv",
            "service_id",
            "");

    private static final List<String> TEXTS = List.of(
            "plain",
            "=1+1",
            "two\nlines, and \"quotes\"",
            "Café – 中文 🌱",
            "007",
            "null",
            "{}",
            "[]",
            "true",
            "x, y",
            " around ",
            "below\n");

    /** Of columns that the standard does not know. */
    private static final List<String> VALUES = List.of(
            "5",
            "41.50",
            "-0",
            "1e1",
            "1E+400",
            "true",
            "false",
            "\"\"",
            "null",
            "\" two \\n\"",
            "\"  \"",
            "\"\\u00e9\"");

    /** The same, where documents do not use the name. */
    private static final List<String> STRUCTURES = List.of(
            "[]",
            "{}",
            "[1,2.50,[null,\" a \"]]",
            "{\"b\":{\"a\":[true]},\"a\":1e2}",
            "[{\"id\":\"s1\"}]",
            "{\"\":\"\\u0000\"}");

    private static final List<String> NUMBERS = List.of("0", "1", "1.50", "007", "1e1", "2.0", "0.0000001", "+3");

    /** They are compared with one another, so that by chance they would be refused. */
    private static final Set<String> COMPARED = Set.of("maximum_age", "maximum", "closes_at", "valid_to", "until");

    /** Of what most numbers and texts are none. */
    private static final Map<String, List<String>> RECURRING = Map.of(
            "interval", List.of("1", "007", "1e1", "2.0", "+3"),
            "count", List.of("1", "007", "1e1", "2.0", "+3"),
            "bymonthday", List.of("1, 15", "-1"),
            "byweekno", List.of("41,42", "-53"));

    private final Random random;
    private final Map<String, Integer> sizes = new TreeMap<>();

    GeneratedDirectory(long seed) {
        random = new Random(seed);
        HsdsTables.all().forEach(table -> sizes.put(table.name(), 1 + random.nextInt(MOST_ROWS)));
    }

    /** The tables as one JSON object. */
    byte[] json() throws JsonProcessingException {
        Map<String, List<Map<String, JsonNode>>> tables = new TreeMap<>();
        HsdsTables.all().forEach(table -> tables.put(table.name() + ".csv", rows(table)));
        return JSON.writeValueAsString(tables).getBytes(StandardCharsets.UTF_8);
    }

    private List<Map<String, JsonNode>> rows(HsdsTable table) {
        return IntStream.rangeClosed(1, sizes.get(table.name()))
                .mapToObj(number -> row(table, number))
                .collect(Collectors.toList());
    }

    private Map<String, JsonNode> row(HsdsTable table, int number) {
        Map<String, JsonNode> row = new TreeMap<>();
        OTHER_COLUMNS.stream().filter(other -> random.nextInt(9) == 0).forEach(other -> row.put(other, other(other)));
        for (Column column : table.columns()) {
            row.remove(column.name());
            if (column.required() || (random.nextInt(3) > 0 && !COMPARED.contains(column.name()))) {
                row.put(column.name(), new TextNode(value(table, column)));
            }
        }
        row.put("id", new TextNode(String.valueOf(number)));
        together(row, "latitude", "longitude", "-90.5");
        together(row, "opens_at", "closes_at", "17:00");
        return row;
    }

    /** Nothing under a name by which documents hold records is none of them. */
    private JsonNode other(String column) {
        List<String> values = random.nextBoolean() || DocumentNames.holdRecords(column) ? VALUES : STRUCTURES;
        String value = random.nextBoolean() ? '"' + any(List.of("plain", "=1+1", "007", "null")) + '"' : any(values);
        boolean none = List.of("\"\"", "null").contains(value) && DocumentNames.holdRecords(column);
        return new POJONode(new RawValue(none ? "7" : value));
    }

    /** Of the two there is none without the other. */
    private static void together(Map<String, JsonNode> row, String first, String second, String ofTheSecond) {
        row.remove(second);
        if (row.containsKey(first)) {
            row.put(second, new TextNode(ofTheSecond));
        }
    }

    private String value(HsdsTable table, Column column) {
        return table.reference(column.name()).map(this::identifier).orElseGet(() -> value(column));
    }

    private String identifier(Reference reference) {
        List<String> targets = reference.targets().isEmpty()
                ? List.copyOf(sizes.keySet())
                : reference.targets().stream().sorted().toList();
        return String.valueOf(1 + random.nextInt(sizes.get(any(targets))));
    }

    private String value(Column column) {
        if (!column.allowed().isEmpty()) {
            return any(column.allowed().stream().sorted().toList());
        }
        if (RECURRING.containsKey(column.name())) {
            return any(RECURRING.get(column.name()));
        }
        return switch (column.type()) {
            case TEXT, ID -> any(TEXTS);
            case NUMBER -> any(NUMBERS);
            case DATE -> "2026-02-0" + (1 + random.nextInt(9));
            case TIMESTAMP -> "2026-02-02T10:00:00Z";
            case TIME -> "09:00";
            case URL -> "https://willow.example.org/a?b=c";
            case EMAIL -> "intake@willow.example.org";
            case WEEKDAYS -> "MO, WE";
        };
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
