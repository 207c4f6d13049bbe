package org.throughline.directory.hsds.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/** The records of a package, found by identifier or by what they point to. */
final class RecordIndex {

    private final Map<String, Map<String, HsdsRecord>> byId = new HashMap<>();
    private final Map<String, Map<String, List<HsdsRecord>>> byColumn = new HashMap<>();

    RecordIndex(Collection<HsdsRecord> records) {
        records.forEach(
                row -> byId.computeIfAbsent(row.table(), any -> new HashMap<>()).put(row.id(), row));
    }

    Collection<HsdsRecord> all(String table) {
        return byId.getOrDefault(table, Map.of()).values();
    }

    Optional<HsdsRecord> find(String table, Optional<String> id) {
        return id.map(byId.getOrDefault(table, Map.of())::get);
    }

    /** The records of a table whose column points to an identifier. */
    List<HsdsRecord> pointing(String table, String column, String id) {
        return byColumn.computeIfAbsent(table + "." + column, any -> group(table, column))
                .getOrDefault(id, List.of());
    }

    /** Codes of the taxonomy terms that are linked to a record. */
    SortedSet<String> codes(HsdsRecord linked, Predicate<String> linkType) {
        return pointing(HsdsTables.ATTRIBUTES, "link_id", linked.id()).stream()
                .filter(attribute -> linkType.test(attribute.value("link_type").orElse("")))
                .flatMap(attribute -> find(HsdsTables.TAXONOMY_TERMS, attribute.value("taxonomy_term_id")).stream())
                .map(Listings::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A language's code, or its name where it has none. */
    Optional<String> language(HsdsRecord language) {
        return language.value("code").or(() -> language.value("name")).map(text -> text.toLowerCase(Locale.ROOT));
    }

    private Map<String, List<HsdsRecord>> group(String table, String column) {
        Map<String, List<HsdsRecord>> groups = new HashMap<>();
        for (HsdsRecord row : all(table)) {
            row.value(column).ifPresent(id -> groups.computeIfAbsent(id, any -> new ArrayList<>())
                    .add(row));
        }
        return groups;
    }
}
