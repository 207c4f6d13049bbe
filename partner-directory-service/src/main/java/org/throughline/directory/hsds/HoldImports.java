package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.kit.transaction.Transactions;

/**
 * Keeps an import in the hands of one process. A process that dies leaves it due, and another begins it anew; one that
 * only seemed dead notices it before its next write.
 */
@ApplicationScoped
public class HoldImports {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final DueImports due;
    private final DirectoryImports imports;
    private final StagedRows staged;
    private final ImportFaults faults;
    private final Clock clock;

    public HoldImports(
            Transactions transactions,
            DueImports due,
            DirectoryImports imports,
            StagedRows staged,
            ImportFaults faults,
            Clock clock) {
        this.transactions = transactions;
        this.due = due;
        this.imports = imports;
        this.staged = staged;
        this.faults = faults;
        this.clock = clock;
    }

    /** Another process has taken the import up meanwhile. */
    static final class TakenOverException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes up an import that is due; empty when there is none. */
    Uni<Optional<ImportWork>> next() {
        return due.claim(LEASE)
                .chain(item -> item.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : takeUp(item.get()).map(Optional::of));
    }

    private Uni<ImportWork> takeUp(DueImport item) {
        return transactions.forTenant(item.tenant(), session -> imports.get(session, item.id())
                .map(run -> run.state().isFinal() ? run : run.takenUp(clock.instant(), lease()))
                .call(run -> imports.replace(session, run))
                .call(run -> forget(session, item, run))
                .call(run -> forgetFaults(session, item, run))
                .call(() -> faults.eraseOfBefore(
                        session, item.tenant(), clock.instant().minus(ImportFaults.KEPT_FOR)))
                .map(run -> new ImportWork(item, run)));
    }

    /** A transaction in which the import is this process's, and stays so: its row is locked, its due time ahead. */
    <T> Uni<T> holding(ImportWork work, BiFunction<Mutiny.Session, ImportRun, Uni<T>> step) {
        return transactions.forTenant(work.tenant(), session -> held(session, work)
                .map(run -> run.progressed(work.phase(), work.rowsRead(), work.faultsFound(), lease()))
                .call(run -> imports.replace(session, run))
                .chain(run -> step.apply(session, run)));
    }

    /** The import's last transaction. */
    Uni<Void> end(ImportWork work, BiFunction<Mutiny.Session, ImportRun, Uni<ImportRun>> outcome) {
        return holding(work, (session, run) -> outcome.apply(session, run).chain(ended -> over(session, work, ended)));
    }

    Uni<Void> giveUp(ImportWork work) {
        return transactions.forTenant(work.tenant(), session -> held(session, work)
                .map(run -> run.failed(clock.instant()))
                .call(run -> forgetFaults(session, work.item(), run))
                .chain(run -> over(session, work, run)));
    }

    /** Those of an attempt that came to nothing: what has ended tells its own. */
    private Uni<Void> forgetFaults(Mutiny.Session session, DueImport item, ImportRun run) {
        return run.counts().faultCount() == 0
                ? faults.erase(session, item.tenant(), item.id())
                : Uni.createFrom().voidItem();
    }

    private Uni<ImportRun> held(Mutiny.Session session, ImportWork work) {
        return imports.get(session, work.id()).invoke(run -> {
            if (!work.isHeld(run)) {
                throw new TakenOverException();
            }
        });
    }

    private Uni<Void> over(Mutiny.Session session, ImportWork work, ImportRun ended) {
        return imports.replace(session, ended).chain(() -> forget(session, work.item(), ended));
    }

    /** Nothing that was sent or read outlives the import, and no attempt finds the rows of another. */
    private Uni<Void> forget(Mutiny.Session session, DueImport item, ImportRun run) {
        Uni<Void> rows = staged.clear(session, item.tenant(), item.id());
        return run.state().isFinal() ? rows.chain(() -> imports.eraseParts(session, item.tenant(), item.id())) : rows;
    }

    private Instant lease() {
        return clock.instant().plus(LEASE);
    }
}
