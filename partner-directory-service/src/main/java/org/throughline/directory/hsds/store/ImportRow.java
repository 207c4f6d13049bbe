package org.throughline.directory.hsds.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.ImportCounts;
import org.throughline.directory.hsds.ImportFormat;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.ImportMode;
import org.throughline.directory.hsds.ImportPhase;
import org.throughline.directory.hsds.ImportRequest;
import org.throughline.directory.hsds.ImportRun;
import org.throughline.directory.hsds.ImportState;

/** An import as it lies in its table; row-level security keeps it to its tenant. */
@Entity
@Table(name = "directory_import")
class ImportRow {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    UUID tenant;

    String format;
    String source;
    String mode;
    String state;

    @Nullable
    String phase;

    @Column(name = "dry_run")
    boolean dryRun;

    @Column(name = "withdraw_many")
    boolean withdrawMany;

    String matching;

    @Column(name = "rows_read")
    long rowsRead;

    long records;
    long changed;
    long withdrawn;

    @Column(name = "fault_count")
    long faultCount;

    String faults;
    int attempt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

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
        row.format = run.request().format().name();
        row.source = run.request().source();
        row.mode = run.request().mode().name();
        row.dryRun = run.request().dryRun();
        row.withdrawMany = run.request().withdrawMany();
        row.matching = JsonText.write(run.request().matching());
        row.requestedBy = run.request().requestedBy();
        row.requestedAt = run.request().requestedAt();
        row.become(run);
        return row;
    }

    void become(ImportRun run) {
        state = run.state().name();
        phase = run.phase() == null ? null : run.phase().name();
        rowsRead = run.counts().rowsRead();
        records = run.counts().records();
        changed = run.counts().changed();
        withdrawn = run.counts().withdrawn();
        faultCount = run.counts().faultCount();
        faults = JsonText.write(run.faults());
        attempt = run.attempt();
        dueAt = run.dueAt();
        finishedAt = run.finishedAt();
    }

    ImportRun run() {
        return new ImportRun(
                new ImportId(id),
                request(),
                ImportState.valueOf(state),
                phase == null ? null : ImportPhase.valueOf(phase),
                new ImportCounts(rowsRead, records, changed, withdrawn, faultCount),
                List.of(JsonText.read(faults, FileFault[].class)),
                attempt,
                dueAt,
                finishedAt);
    }

    @SuppressWarnings("unchecked")
    private ImportRequest request() {
        return new ImportRequest(
                ImportFormat.valueOf(format),
                source,
                ImportMode.valueOf(mode),
                dryRun,
                withdrawMany,
                JsonText.read(matching, Map.class),
                requestedBy,
                requestedAt);
    }
}
