package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The records of one source as they came in. */
public interface ExportedRecords {

    /** Changes whenever the source's records do. */
    Uni<String> stamp(Mutiny.Session session, String source);

    /** The columns that the records of a table have beyond those of the standard, in order. */
    Uni<List<String>> otherColumns(Mutiny.Session session, String source, String table);

    /** The values of some records of a table, in the order of their identifiers, after the given one. */
    Uni<List<Map<String, String>>> page(Mutiny.Session session, Page page);

    /** @param after {@code ""} for the first page */
    record Page(String source, String table, String after, int most) {}
}
