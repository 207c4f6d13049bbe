package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.throughline.directory.hsds.tabular.ReadPackage;
import org.throughline.kit.idempotency.Created;
import org.throughline.kit.idempotency.Idempotency;
import org.throughline.kit.idempotency.IdempotentRequest;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/** Takes a package in, reads it outside of any transaction, and swaps the directory in one. */
@ApplicationScoped
public class ImportDirectory {

    private static final Logger LOG = Logger.getLogger(ImportDirectory.class);

    private final Transactions transactions;
    private final DirectoryImports imports;
    private final Directory directory;
    private final Idempotency idempotency;
    private final PackageReading reading;
    private final Clock clock;
    private final Ids ids;

    public ImportDirectory(
            Transactions transactions,
            DirectoryImports imports,
            Directory directory,
            Idempotency idempotency,
            PackageReading reading,
            Clock clock,
            Ids ids) {
        this.transactions = transactions;
        this.imports = imports;
        this.directory = directory;
        this.idempotency = idempotency;
        this.reading = reading;
        this.clock = clock;
        this.ids = ids;
    }

    /** Notes the import; the same request again is the same import. */
    public Uni<Created> accept(Caller caller, IdempotentRequest request, String source, ImportMode mode) {
        ImportRun run = ImportRun.received(
                new ImportId(ids.next()), source, mode, caller.person().value(), clock.instant());
        return transactions.as(
                caller,
                session -> idempotency.once(session, request, () -> imports.add(session, caller.requireTenant(), run)
                        .replaceWith(Created.of(202, run.id().value()))));
    }

    public Uni<ImportRun> get(Caller caller, ImportId id) {
        return transactions
                .as(caller, session -> imports.get(session, id))
                .map(run -> run.seenAt(clock.instant(), reading.rowsOf(id)));
    }

    /** Reads the package and makes the directory what it says. It always ends in a final state. */
    public Uni<Void> run(ImportOrder order) {
        return begin(order)
                .chain(() -> reading.read(order))
                .chain(read -> finish(order, read))
                .onFailure()
                .recoverWithUni(failure -> giveUp(order, failure))
                .eventually(() -> reading.forget(order));
    }

    private Uni<Void> begin(ImportOrder order) {
        return transactions.forTenant(order.tenant(), session -> imports.get(session, order.id())
                .chain(run -> imports.replace(session, run.running())));
    }

    private Uni<Void> finish(ImportOrder order, ReadPackage read) {
        return transactions.forTenant(order.tenant(), session -> imports.get(session, order.id())
                .chain(run -> decided(session, order, run, read))
                .chain(run -> imports.replace(session, run)));
    }

    private Uni<ImportRun> decided(Mutiny.Session session, ImportOrder order, ImportRun run, ReadPackage read) {
        if (!run.mode().takes(read)) {
            return Uni.createFrom().item(run.refused(read, clock.instant()));
        }
        return directory
                .become(session, order.tenant(), run, read)
                .map(changes -> run.imported(read, changes, clock.instant()));
    }

    private Uni<Void> giveUp(ImportOrder order, Throwable failure) {
        LOG.errorf(failure, "import %s failed", order.id().value());
        return transactions.forTenant(order.tenant(), session -> imports.get(session, order.id())
                .chain(run -> imports.replace(session, run.failed(clock.instant()))));
    }
}
