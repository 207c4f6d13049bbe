package org.throughline.directory.hsds;

import java.util.List;
import java.util.Objects;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.kit.tenancy.TenantId;

/** One import in this process's hands, and how far it is. */
final class ImportWork {

    private final DueImport item;
    private final ImportRun run;
    private final FaultFile faultFile = new FaultFile(ImportFaults.KEPT);
    private final Faults faults = new Faults(faultFile);

    private ImportPhase phase = ImportPhase.READING;
    private long rowsRead;
    private long faultsFound;
    private long rowsStaged;
    private long rowsDropped;

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

    /** What was found while the package was read. */
    FaultFile faultFile() {
        return faultFile;
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

    ImportPhase phase() {
        return phase;
    }

    void enter(ImportPhase next) {
        phase = next;
    }

    long rowsRead() {
        return rowsRead;
    }

    /** As they stood when the reading paused. */
    long faultsFound() {
        return faultsFound;
    }

    /** Nothing at all would withdraw everything: that has to be said, by tables with which nothing is wrong but that they are empty. */
    boolean requireRows() {
        boolean empty = rowsRead == 0 && !faults.isUnreadable() && !(request().withdrawMany() && isFaultless());
        if (empty) {
            faults.add(
                    FileFault.ofPackage(
                            "NO_ROWS",
                            "The package holds no row: it would withdraw all records of this source. Where that is meant, send tables without rows and without faults with withdrawMany=true."));
        }
        return !empty;
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

    /** The package lacks more than anybody said is to go: of both modes. */
    void refuseToWithdraw(DirectoryChanges changes) {
        found(new StagedRows.Found(1, List.of(manyMissing(changes))));
    }

    private static FileFault manyMissing(DirectoryChanges changes) {
        return new FileFault(
                "",
                0,
                "",
                "MANY_MISSING",
                "It would withdraw " + changes.withdrawn() + " of " + changes.present()
                        + " records of this source, and may be cut short. Where that is meant, send it with withdrawMany=true.");
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
