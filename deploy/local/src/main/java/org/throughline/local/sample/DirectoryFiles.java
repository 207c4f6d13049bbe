package org.throughline.local.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** The files of an HSDS package, as far as a match depends on them. */
record DirectoryFiles(Path folder) {

    private static final Set<String> FREE = Set.of("Free");

    List<Service> services() {
        Map<String, Set<String>> needs = attributes("need");
        Map<String, Set<String>> insurances = attributes("insurance");
        Map<String, Set<String>> costs = rows("cost_options.csv")
                .collect(
                        groupingBy(row -> row.getField("service_id"), mapping(row -> row.getField("option"), toSet())));
        Map<String, Set<String>> languages = rows("languages.csv")
                .filter(row -> !row.getField("service_id").isBlank())
                .collect(groupingBy(row -> row.getField("service_id"), mapping(row -> row.getField("code"), toSet())));
        return rows("services.csv")
                .map(row -> {
                    String id = row.getField("id");
                    return new Service(
                            id,
                            row.getField("organization_id"),
                            row.getField("name"),
                            row.getField("status").equals("active"),
                            age(row.getField("minimum_age")),
                            age(row.getField("maximum_age")),
                            needs.getOrDefault(id, Set.of()),
                            insurances.getOrDefault(id, Set.of()),
                            costs.getOrDefault(id, Set.of()).equals(FREE),
                            languages.getOrDefault(id, Set.of()));
                })
                .toList();
    }

    private Map<String, Set<String>> attributes(String linkType) {
        Map<String, String> codes =
                rows("taxonomy_terms.csv").collect(toMap(row -> row.getField("id"), row -> row.getField("code")));
        return rows("attributes.csv")
                .filter(row -> row.getField("link_entity").equals("service"))
                .filter(row -> row.getField("link_type").equals(linkType))
                .collect(groupingBy(
                        row -> row.getField("link_id"),
                        mapping(row -> codes.getOrDefault(row.getField("taxonomy_term_id"), ""), toSet())));
    }

    private Stream<NamedCsvRecord> rows(String file) {
        return CsvTable.rows(folder.resolve(file)).stream();
    }

    private static OptionalInt age(String value) {
        return value.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }
}
