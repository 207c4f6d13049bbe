package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.nested.DocumentBatch;

/** The records of one source as they came in. */
public interface ExportedRecords {

    /** Changes whenever the source's records do. */
    Uni<String> stamp(Mutiny.Session session, String source);

    /** The columns that the records of a table have beyond those of the standard, in order. */
    Uni<List<String>> otherColumns(Mutiny.Session session, String source, String table);

    /** The values of some records of a table, in the order of their identifiers, after the given one. */
    Uni<List<Map<String, String>>> page(Mutiny.Session session, Page page);

    /** Those of them that have a document of their own: services, and what no other record carries. */
    Uni<List<Root>> roots(Mutiny.Session session, Page page);

    /** The documents of some records, with all that they carry. */
    Uni<DocumentBatch> documents(Mutiny.Session session, List<UUID> roots);

    /** A record by our id, and the one by which its table is in order. */
    record Root(UUID id, String sourceId) {}

    /** @param after {@code ""} for the first page */
    record Page(String source, String table, String after, int most) {}
}
