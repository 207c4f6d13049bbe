package org.throughline.directory.hsds.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.ImportMode;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.ImportState;
import org.throughline.directory.hsds.tabular.FileFault;

/** An import as it lies in its table; row-level security keeps it to its tenant. */
@Entity
@Table(name = "directory_import")
class ImportRow {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID tenant;

    String source;
    String mode;
    String state;

    @Column(name = "rows_read")
    long rowsRead;

    long records;
    long changed;
    long withdrawn;

    @Column(name = "fault_count")
    long faultCount;

    String faults;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    @Version
    long version;

    protected ImportRow() {}

    static ImportRow of(UUID tenant, ImportRun run) {
        ImportRow row = new ImportRow();
        row.id = run.id().value();
        row.tenant = tenant;
        row.source = run.source();
        row.mode = run.mode().name();
        row.requestedBy = run.requestedBy();
        row.requestedAt = run.requestedAt();
        row.become(run);
        return row;
    }

    void become(ImportRun run) {
        state = run.state().name();
        rowsRead = run.rowsRead();
        records = run.records();
        changed = run.changed();
        withdrawn = run.withdrawn();
        faultCount = run.faultCount();
        faults = JsonText.write(run.faults());
        finishedAt = run.finishedAt();
    }

    ImportRun run() {
        return new ImportRun(
                new ImportId(id),
                source,
                ImportMode.valueOf(mode),
                ImportState.valueOf(state),
                rowsRead,
                records,
                changed,
                withdrawn,
                faultCount,
                List.of(JsonText.read(faults, FileFault[].class)),
                requestedBy,
                requestedAt,
                finishedAt);
    }
}
