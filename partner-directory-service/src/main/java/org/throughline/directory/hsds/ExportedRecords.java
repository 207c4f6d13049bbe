package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.nested.DocumentBatch;
import org.throughline.directory.hsds.tabular.RowValues;

/** The records of one source as they came in. */
public interface ExportedRecords {

    /**
     * What follows in this transaction takes as long as it takes, and finds records by their keys. Fails with 404 where no import
     * brought anything of the source.
     */
    Uni<Void> begin(Mutiny.Session session, String source);

    /** The columns that the records of a table have beyond those of the standard, in order. */
    Uni<List<String>> otherColumns(Mutiny.Session session, String source, String table);

    /** The values of some records of a table, in the order of their identifiers, after the given one. */
    Uni<List<RowValues>> page(Mutiny.Session session, Page page);

    /** Services, in the same order: each has a document of its own. */
    Uni<List<Root>> services(Mutiny.Session session, Page page);

    /** Looks, in the same order, at some records of another table for those that no other record carries. */
    Uni<Seen> carriedByNone(Mutiny.Session session, Page page);

    /** The documents of some records, with all that they carry; they are made where they are wanted, which takes a while. */
    Uni<Supplier<DocumentBatch>> documents(Mutiny.Session session, List<UUID> roots);

    /** A record by our id, and the one by which its table is in order. */
    record Root(UUID id, String sourceId) {}

    /**
     * Some records that were looked at.
     *
     * @param last the identifier of the last; null where there was none
     * @param roots those that have a document of their own
     */
    record Seen(int count, @Nullable String last, List<UUID> roots) {

        public Seen {
            roots = List.copyOf(roots);
        }
    }

    /** @param after {@code ""} for the first page */
    record Page(String source, String table, String after, int most) {}
}
