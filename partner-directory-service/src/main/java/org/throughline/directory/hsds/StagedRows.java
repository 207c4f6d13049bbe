package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.kit.tenancy.TenantId;

/** The rows of an import that were read and are not yet the directory's. */
public interface StagedRows {

    /** Some of the faults that were found, and how many there are. */
    record Found(long count, List<FileFault> some) {
        public Found {
            some = List.copyOf(some);
        }
    }

    /** Rows as they are added: this takes a processor as long as reading them, and needs no transaction. */
    List<StagedRow> prepared(List<ReadRow> rows);

    /**
     * Adds rows.
     *
     * @param first the number of the first of them, counted over the whole import
     */
    Uni<Void> add(Mutiny.Session session, TenantId tenant, ImportId id, long first, List<StagedRow> rows);

    /**
     * Takes out each row whose identifier an earlier row of its table has; each is a fault, and kept as one.
     *
     * @param faultsBefore how many were found before
     */
    Uni<Found> dropRepeated(Mutiny.Session session, TenantId tenant, ImportId id, long faultsBefore);

    /**
     * Follows every reference. A row whose required reference leads nowhere is refused itself, and so is one of which any leads to a
     * refused row, or to a record that only the directory has. Another optional reference that leads nowhere is taken out of its
     * row. Each is a fault, and kept as one.
     */
    Uni<Found> followReferences(Mutiny.Session session, TenantId tenant, ImportId id, String source, long faultsBefore);

    /**
     * Withholds each location of which a refused row may have said that it is confidential, also where only the directory has the
     * location. Each such row is told of once more.
     */
    Uni<Found> withhold(Mutiny.Session session, TenantId tenant, ImportId id, String source, long faultsBefore);

    /** How many there are, refused ones too. PostgreSQL keeps no log of them: when it dies itself, none is left. */
    Uni<Long> count(Mutiny.Session session, TenantId tenant, ImportId id);

    /** Forgets the rows. */
    Uni<Void> clear(Mutiny.Session session, TenantId tenant, ImportId id);
}
