package org.throughline.directory.hsds.nested;

import java.util.List;
import java.util.function.Predicate;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;

/**
 * What a document is, told by the properties it has: the standard names its kind nowhere. The first kind of which it has one holds.
 *
 * @param marks properties that no kind after it has
 */
record DocumentKind(String table, List<String> marks) {

    private static final List<DocumentKind> KINDS = List.of(
            new DocumentKind(HsdsTables.SERVICES, List.of("status")),
            new DocumentKind(HsdsTables.SERVICE_AT_LOCATION, List.of("location", "service")),
            new DocumentKind(HsdsTables.LOCATIONS, List.of("location_type")),
            new DocumentKind(
                    HsdsTables.TAXONOMY_TERMS, List.of("taxonomy", "taxonomy_detail", "term_uri", "parent_id")),
            new DocumentKind(HsdsTables.TAXONOMIES, List.of("version")));

    DocumentKind {
        marks = List.copyOf(marks);
    }

    /** A document without a mark is an organization. */
    static HsdsTable of(Predicate<String> properties) {
        return HsdsTables.table(KINDS.stream()
                .filter(kind -> kind.marks().stream().anyMatch(properties))
                .map(DocumentKind::table)
                .findFirst()
                .orElse(HsdsTables.ORGANIZATIONS));
    }
}
