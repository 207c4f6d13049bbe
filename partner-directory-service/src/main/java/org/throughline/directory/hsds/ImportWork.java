package org.throughline.directory.hsds;

import java.util.Objects;
import org.throughline.directory.hsds.tabular.Faults;
import org.throughline.directory.hsds.tabular.FileFault;
import org.throughline.kit.tenancy.TenantId;

/** One import in this process's hands, and how far it is. */
final class ImportWork {

    private final DueImport item;
    private final ImportRun run;
    private final Faults faults = new Faults();

    private long rowsRead;
    private long faultsFound;
    private long rowsStaged;
    private long rowsDropped;
    private MissingRecords missing = MissingRecords.NONE;

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

    /** Nothing at all is no directory: it would withdraw everything. */
    void requireRows() {
        if (rowsRead == 0 && !faults.isUnreadable()) {
            fault("NO_ROWS", "The package holds no row.");
        }
    }

    void read(long rows) {
        rowsRead = rows;
        faultsFound = faults.total();
    }

    /** How many rows were staged: the number of the next one. */
    long rowsStaged() {
        return rowsStaged;
    }

    void staged(int rows) {
        rowsStaged += rows;
    }

    /** Rows that were staged and taken out again, each a fault. */
    void dropped(StagedRows.Found repeated) {
        rowsDropped += repeated.count();
        found(repeated);
    }

    void found(StagedRows.Found found) {
        faults.addAll(found.some(), found.count());
        faultsFound = faults.total();
    }

    /** What the package lacks and nobody said is to go. */
    void judgeMissing(MissingRecords records) {
        if (records.areMany() && !request().withdrawMany()) {
            missing = records;
            fault(
                    "MANY_MISSING",
                    "It would withdraw " + records.missing() + " of " + records.present()
                            + " records of this source, and may be cut short. Where that is meant, send it with withdrawMany=true.");
        }
    }

    /** Of a package that is refused for what it lacks. */
    MissingRecords missing() {
        return missing;
    }

    private void fault(String code, String message) {
        faults.add(new FileFault("", 0, "", code, message));
        faultsFound = faults.total();
    }

    /** Fails when rows are gone that were staged: what the import then seems not to have would be withdrawn. */
    void requireAll(long there) {
        if (there != rowsStaged - rowsDropped) {
            throw new RowsLostException();
        }
    }

    /** PostgreSQL died while this process worked on. */
    static final class RowsLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
