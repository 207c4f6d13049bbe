package org.throughline.directory.hsds.tabular;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The values of a row by column, in the order in which they came.
 *
 * @param read as they are read
 * @param asSent what came where that is more, as JSON: text with blanks around it; and of columns that the standard does not
 *     know numbers, lists and whatever else JSON has
 */
public record RowValues(Map<String, String> read, Map<String, String> asSent) {

    public RowValues {
        read = Collections.unmodifiableMap(new LinkedHashMap<>(read));
        asSent = Collections.unmodifiableMap(new LinkedHashMap<>(asSent));
    }

    public static RowValues of(Map<String, SentValue> sent) {
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, String> asSent = new LinkedHashMap<>();
        sent.forEach((column, value) -> {
            read.put(column, value.text());
            Optional.ofNullable(value.json()).ifPresent(json -> asSent.put(column, json));
        });
        return new RowValues(read, asSent);
    }

    /** Those in which anything stands, in order. */
    public SortedSet<String> columns() {
        SortedSet<String> columns = new TreeSet<>(read.keySet());
        columns.addAll(asSent.keySet());
        return columns;
    }

    /** As a cell of a table. */
    String cell(String column) {
        String json = asSent.get(column);
        return json == null ? read.getOrDefault(column, "") : SpelledJson.cell(json);
    }
}
