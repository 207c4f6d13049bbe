package org.throughline.directory.hsds;

import java.util.List;
import java.util.Objects;
import org.throughline.directory.hsds.tabular.Faults;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.kit.tenancy.TenantId;

/** One import in this process's hands, and how far it is. */
final class ImportWork {

    private final DueImport item;
    private final ImportRun run;
    private final Faults faults = new Faults();
    private long rowsRead;
    private long rowsStaged;

    ImportWork(DueImport item, ImportRun run) {
        this.item = Objects.requireNonNull(item);
        this.run = Objects.requireNonNull(run);
    }

    DueImport item() {
        return item;
    }

    TenantId tenant() {
        return item.tenant();
    }

    ImportId id() {
        return item.id();
    }

    ImportRequest request() {
        return run.request();
    }

    Faults faults() {
        return faults;
    }

    boolean isFaultless() {
        return faults.total() == 0;
    }

    /** Whether taking it up was to give it up. */
    boolean isOver() {
        return run.state().isFinal();
    }

    /** Whether it still is this process's, as it stands in the database. */
    boolean isHeld(ImportRun now) {
        return !now.state().isFinal() && now.attempt() == run.attempt();
    }

    long rowsRead() {
        return rowsRead;
    }

    void read(long rows) {
        rowsRead = rows;
    }

    /** How many rows were staged: the number of the next one. */
    long rowsStaged() {
        return rowsStaged;
    }

    void staged(List<ReadRow> rows) {
        rowsStaged += rows.size();
    }
}
