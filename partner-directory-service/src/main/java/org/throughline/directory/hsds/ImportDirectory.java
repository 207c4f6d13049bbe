package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.tabular.Faults;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.kit.transaction.Transactions;

/**
 * Works on one import after the other: reads it batch by batch into rows of its own, then changes the directory in one
 * transaction. A process that dies leaves the import due, and another begins it anew; one that only seemed dead notices
 * it before its next write.
 */
@ApplicationScoped
public class ImportDirectory {

    private static final Logger LOG = Logger.getLogger(ImportDirectory.class);
    private static final int BATCH = 1000;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final DueImports due;
    private final DirectoryImports imports;
    private final StagedRows staged;
    private final Directory directory;
    private final PackageReading reading;
    private final Clock clock;

    public ImportDirectory(
            Transactions transactions,
            DueImports due,
            DirectoryImports imports,
            StagedRows staged,
            Directory directory,
            PackageReading reading,
            Clock clock) {
        this.transactions = transactions;
        this.due = due;
        this.imports = imports;
        this.staged = staged;
        this.directory = directory;
        this.reading = reading;
        this.clock = clock;
    }

    /** Another process has taken the import up meanwhile. */
    private static final class TakenOverException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** One import in this process's hands. */
    private static final class Work {
        private final DueImport item;
        private final ImportRun run;
        private final Faults faults = new Faults();
        private long stagedRows;

        private Work(DueImport item, ImportRun run) {
            this.item = item;
            this.run = run;
        }

        private boolean isFaultless() {
            return faults.total() == 0;
        }
    }

    /** Works on an import that is due, to its end; false when there is none. */
    public Uni<Boolean> workOnNext() {
        return due.claim(LEASE)
                .chain(item -> item.isEmpty()
                        ? Uni.createFrom().item(false)
                        : run(item.get()).replaceWith(true));
    }

    private Uni<Void> run(DueImport item) {
        return takeUp(item)
                .chain(run -> run.state().isFinal() ? Uni.createFrom().voidItem() : work(new Work(item, run)));
    }

    private Uni<ImportRun> takeUp(DueImport item) {
        return transactions.forTenant(item.tenant(), session -> imports.get(session, item.id())
                .map(run -> run.state().isFinal() ? run : run.takenUp(clock.instant(), lease()))
                .call(run -> imports.replace(session, run))
                .call(run -> forget(session, item, run)));
    }

    private Uni<Void> work(Work work) {
        return reading.open(work.item, work.run.request(), work.faults)
                .chain(open -> stageAll(work, open).eventually(() -> reading.close(open)))
                .chain(() -> followReferences(work))
                .chain(() -> finish(work))
                .onFailure(TakenOverException.class)
                .recoverWithNull()
                .onFailure()
                .recoverWithUni(failure -> giveUp(work, failure));
    }

    private Uni<Void> stageAll(Work work, PackageReading.Open open) {
        return Uni.createFrom()
                .deferred(() -> reading.next(open, BATCH)
                        .call(rows -> rows.isEmpty() ? Uni.createFrom().voidItem() : stage(work, open, rows)))
                .repeat()
                .until(List::isEmpty)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> stage(Work work, PackageReading.Open open, List<ReadRow> rows) {
        return holding(work, open.rows().rows(), session -> staged.add(
                                session, work.item.tenant(), work.item.id(), work.stagedRows, rows)
                        .invoke(twice -> twice.forEach(work.faults::add)))
                .invoke(done -> work.stagedRows += rows.size())
                .replaceWithVoid();
    }

    private Uni<Void> followReferences(Work work) {
        return holding(work, null, session -> staged.followReferences(session, work.item.tenant(), work.item.id())
                        .invoke(found -> work.faults.addAll(found.some(), found.count())))
                .replaceWithVoid();
    }

    private Uni<Void> finish(Work work) {
        return holding(work, null, session -> imports.get(session, work.item.id())
                        .chain(run -> decided(session, work, run))
                        .call(run -> imports.replace(session, run))
                        .call(run -> forget(session, work.item, run)))
                .replaceWithVoid();
    }

    private Uni<ImportRun> decided(Mutiny.Session session, Work work, ImportRun run) {
        if (!run.request().mode().takes(work.faults)) {
            return Uni.createFrom().item(run.refused(work.faults, clock.instant()));
        }
        Uni<DirectoryChanges> changes = run.request().dryRun()
                ? directory.compare(session, work.item.tenant(), run, work.isFaultless())
                : directory.become(session, work.item.tenant(), run, work.isFaultless());
        return changes.map(done -> run.imported(done, work.faults, clock.instant()));
    }

    /** A transaction in which the import is this process's, and stays so: its row is locked, its due time ahead. */
    private <T> Uni<T> holding(Work work, @Nullable Long rowsRead, Function<Mutiny.Session, Uni<T>> step) {
        return transactions.forTenant(work.item.tenant(), session -> imports.get(session, work.item.id())
                .invoke(run -> requireOurs(run, work))
                .chain(run -> imports.replace(
                        session,
                        run.progressed(
                                rowsRead == null ? run.counts().rowsRead() : rowsRead, work.faults.total(), lease())))
                .chain(() -> step.apply(session)));
    }

    private static void requireOurs(ImportRun run, Work work) {
        if (run.state().isFinal() || run.attempt() != work.run.attempt()) {
            throw new TakenOverException();
        }
    }

    /** Nothing that was sent or read outlives the import, and no attempt finds the rows of another. */
    private Uni<Void> forget(Mutiny.Session session, DueImport item, ImportRun run) {
        Uni<Void> rows = staged.clear(session, item.tenant(), item.id());
        return run.state().isFinal() ? rows.chain(() -> imports.eraseParts(session, item.tenant(), item.id())) : rows;
    }

    private Uni<Void> giveUp(Work work, Throwable failure) {
        LOG.errorf(failure, "import %s failed", work.item.id().value());
        return transactions.forTenant(work.item.tenant(), session -> imports.get(session, work.item.id())
                .invoke(run -> requireOurs(run, work))
                .map(run -> run.failed(clock.instant()))
                .call(run -> imports.replace(session, run))
                .chain(run -> forget(session, work.item, run)));
    }

    private Instant lease() {
        return clock.instant().plus(LEASE);
    }
}
