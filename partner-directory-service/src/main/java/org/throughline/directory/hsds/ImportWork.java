package org.throughline.directory.hsds;

import java.util.List;
import java.util.Objects;
import org.throughline.directory.hsds.tabular.Faults;
import org.throughline.directory.hsds.tabular.FileFault;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.kit.tenancy.TenantId;

/** One import in this process's hands, and how far it is. */
final class ImportWork {

    private final DueImport item;
    private final ImportRun run;
    private final Faults faults = new Faults();
    /** Apart until all is read: reading goes on beside the staging, and judges a row by whether its faults become more. */
    private final Faults twice = new Faults();

    private long rowsRead;
    private long faultsFound;
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

    /** As they stood when the reading paused. */
    long faultsFound() {
        return faultsFound;
    }

    void read(long rows) {
        rowsRead = rows;
        faultsFound = faults.total() + twice.total();
    }

    void allRead(long rows) {
        faults.addAll(twice.kept(), twice.total());
        rowsRead = rows;
        faultsFound = faults.total();
    }

    /** How many rows were staged: the number of the next one. */
    long rowsStaged() {
        return rowsStaged;
    }

    /** @param duplicates those of them that were there already */
    void staged(List<ReadRow> rows, List<FileFault> duplicates) {
        rowsStaged += rows.size();
        duplicates.forEach(twice::add);
    }

    /** Fails when rows are gone that were staged: what the import then seems not to have would be withdrawn. */
    void requireAll(long there) {
        if (there != rowsStaged - twice.total()) {
            throw new RowsLostException();
        }
    }

    /** PostgreSQL died while this process worked on. */
    static final class RowsLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
