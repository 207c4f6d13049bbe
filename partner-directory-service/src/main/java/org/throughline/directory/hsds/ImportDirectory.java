package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.throughline.directory.InOrder;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.kit.problem.FailureTrace;
import org.throughline.kit.worker.OnWorker;

/**
 * Works on one import after the other: reads it batch by batch into rows of its own, then changes the directory in one
 * transaction.
 */
@ApplicationScoped
public class ImportDirectory {

    private static final Logger LOG = Logger.getLogger(ImportDirectory.class);
    private static final int BATCH = 1000;

    private final HoldImports imports;
    private final PackageReading reading;
    private final KeepFaults faults;
    private final StagedRows staged;
    private final Directory directory;
    private final Clock clock;

    public ImportDirectory(
            HoldImports imports,
            PackageReading reading,
            KeepFaults faults,
            StagedRows staged,
            Directory directory,
            Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.faults = faults;
        this.staged = staged;
        this.directory = directory;
        this.clock = clock;
    }

    /** Works on an import that is due, to its end; false when there is none. */
    public Uni<Boolean> workOnNext() {
        return imports.next()
                .chain(work -> work.isEmpty()
                        ? Uni.createFrom().item(false)
                        : toItsEnd(work.get()).replaceWith(true));
    }

    private Uni<Void> toItsEnd(ImportWork work) {
        if (work.isOver()) {
            return Uni.createFrom().voidItem();
        }
        return reading.open(work.item(), work.request(), work.faults())
                .chain(open -> stageAll(work, open).eventually(() -> reading.close(open)))
                .chain(() -> faults.ofReading(work))
                .chain(() -> dropRepeated(work))
                .chain(() -> followReferences(work))
                .chain(() -> beginToWrite(work))
                .chain(() -> imports.end(work, (session, run) -> decided(session, work, run)))
                .onFailure(ImportDirectory::isBegunAnew)
                .recoverWithNull()
                .onFailure()
                .recoverWithUni(failure -> giveUp(work, failure))
                .eventually(() -> faults.close(work));
    }

    /** Reading, making what is written and writing take about as long, each on a thread or a server of its own. */
    private Uni<Void> stageAll(ImportWork work, PackageReading.Open open) {
        return InOrder.<ReadRow, StagedRow>pagesReadAhead(
                        () -> reading.next(open, BATCH),
                        rows -> OnWorker.run(() -> staged.prepared(rows)),
                        rows -> stage(work, open, rows))
                .invoke(() -> work.read(open.rows().rows()));
    }

    private Uni<Void> stage(ImportWork work, PackageReading.Open open, List<StagedRow> rows) {
        work.read(open.rows().rows());
        return imports.holding(
                        work, (session, run) -> staged.add(session, work.tenant(), work.id(), work.rowsStaged(), rows))
                .invoke(() -> work.staged(rows.size()));
    }

    private Uni<Void> dropRepeated(ImportWork work) {
        work.enter(ImportPhase.CHECKING);
        return imports.holding(
                        work,
                        (session, run) -> staged.dropRepeated(
                                session, work.tenant(), work.id(), work.faults().total()))
                .invoke(work::dropped)
                .replaceWithVoid();
    }

    private Uni<Void> followReferences(ImportWork work) {
        return imports.holding(
                        work,
                        (session, run) -> staged.followReferences(
                                session,
                                work.tenant(),
                                work.id(),
                                run.request().source(),
                                work.faults().total()))
                .invoke(work::found)
                .replaceWithVoid();
    }

    /** Said before the swap, which shows nothing of itself until it is over. */
    private Uni<Void> beginToWrite(ImportWork work) {
        if (work.request().dryRun() || !work.request().mode().takes(work.faults())) {
            return Uni.createFrom().voidItem();
        }
        work.enter(ImportPhase.WRITING);
        return imports.holding(work, (session, run) -> Uni.createFrom().voidItem());
    }

    private Uni<ImportRun> decided(Mutiny.Session session, ImportWork work, ImportRun run) {
        return staged.count(session, work.tenant(), work.id())
                .invoke(work::requireAll)
                .chain(() -> run.request().mode().takes(work.faults())
                        ? withheld(session, work, run).chain(() -> compared(session, work, run))
                        : Uni.createFrom().item(run.refused(DirectoryChanges.NONE, work.faults(), clock.instant())));
    }

    /** What is refused may have been what makes a place confidential. */
    private Uni<Void> withheld(Mutiny.Session session, ImportWork work, ImportRun run) {
        return work.isFaultless()
                ? Uni.createFrom().voidItem()
                : staged.withhold(
                                session,
                                work.tenant(),
                                work.id(),
                                run.request().source(),
                                work.faults().total())
                        .invoke(work::found)
                        .replaceWithVoid();
    }

    /** A package with faults withdraws nothing. */
    private Uni<ImportRun> compared(Mutiny.Session session, ImportWork work, ImportRun run) {
        return directory
                .compare(session, work.tenant(), run)
                .map(changes -> work.isFaultless() ? changes : changes.withdrawingNothing())
                .chain(changes -> changes.withdrawsMany() && !run.request().withdrawMany()
                        ? refused(session, work, run, changes)
                        : taken(session, work, run, changes));
    }

    private Uni<ImportRun> refused(Mutiny.Session session, ImportWork work, ImportRun run, DirectoryChanges changes) {
        work.refuseToWithdraw(changes);
        return faults.theOnly(session, work)
                .map(done -> run.refused(changes.refused(), work.faults(), clock.instant()));
    }

    private Uni<ImportRun> taken(Mutiny.Session session, ImportWork work, ImportRun run, DirectoryChanges changes) {
        Uni<Void> becoming = run.request().dryRun()
                ? Uni.createFrom().voidItem()
                : directory.become(session, work.tenant(), run, changes);
        return becoming.map(done -> run.imported(changes, work.faults(), clock.instant()));
    }

    /** By the process that has taken it over, or by the one that finds it due. */
    private static boolean isBegunAnew(Throwable failure) {
        return failure instanceof HoldImports.TakenOverException || failure instanceof ImportWork.RowsLostException;
    }

    private Uni<Void> giveUp(ImportWork work, Throwable failure) {
        LOG.errorf("import %s: %s", work.id().value(), FailureTrace.of(failure));
        return imports.giveUp(work);
    }
}
