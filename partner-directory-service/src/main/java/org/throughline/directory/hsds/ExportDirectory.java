package org.throughline.directory.hsds;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.nested.NestedWriter;
import org.throughline.directory.hsds.tabular.JsonWriter;
import org.throughline.directory.hsds.tabular.TableWriter;
import org.throughline.directory.hsds.tabular.TabularWriter;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.kit.worker.OnWorker;

/**
 * Writes a source's records page by page, as they came in, and gives what is written meanwhile. It is the directory of one
 * moment, whatever is imported while it is written.
 */
@ApplicationScoped
public class ExportDirectory {

    /** Each holds a connection until all is read. */
    private static final int AT_ONCE = 3;

    private final Transactions transactions;
    private final ExportedRecords records;
    private final Semaphore free = new Semaphore(AT_ONCE);

    public ExportDirectory(Transactions transactions, ExportedRecords records) {
        this.transactions = transactions;
        this.records = records;
    }

    /** What is exported, for whom, and where to. */
    private record Export(Caller caller, String source, ExportFormat format, ExportFile file) {}

    /** How the writer of a format begins. */
    private interface Opening<W> {
        W on(OutputStream out) throws IOException;
    }

    /** The parts of a file, from when they are asked for. Fails with 503 while as many are written as may be. */
    public Multi<byte[]> export(Caller caller, String source, ExportFormat format) {
        return OnWorker.run(ExportFile::begin)
                .onItem()
                .transformToMulti(file -> streamed(new Export(caller, source, format, file)));
    }

    /** What fails in writing fails in reading, at once. */
    private Multi<byte[]> streamed(Export export) {
        ExportFile file = export.file();
        Multi<byte[]> writing = inTurn(export).toMulti().map(nothing -> new byte[0]);
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(writing, file.parts())
                .onTermination()
                .call(() -> OnWorker.run(() -> {
                    file.close();
                    return true;
                }));
    }

    private Uni<Void> inTurn(Export export) {
        return Uni.createFrom().deferred(() -> {
            if (!free.tryAcquire()) {
                throw new ProblemException(KitProblem.OVERLOADED, "Others are exported at this time.")
                        .retryAfterSeconds(30);
            }
            return written(export).onTermination().invoke(free::release);
        });
    }

    private Uni<Void> written(Export export) {
        return transactions
                .ofOneMoment(export.caller(), session -> records.begin(session, export.source())
                        .chain(() -> write(session, export)))
                .invoke(() -> export.file().complete());
    }

    private Uni<Void> write(Mutiny.Session session, Export export) {
        return switch (export.format()) {
            case TABULAR -> tables(session, export, TabularWriter::new);
            case JSON -> tables(session, export, JsonWriter::new);
            case NESTED ->
                with(export, NestedWriter::new, writer -> new DocumentsExport(records, session, export.source(), writer)
                        .write());
        };
    }

    private Uni<Void> tables(Mutiny.Session session, Export export, Opening<TableWriter> opening) {
        return with(export, opening, writer -> new TablesExport(records, session, export.source(), writer).write());
    }

    private static <W extends Closeable> Uni<Void> with(
            Export export, Opening<W> opening, Function<W, Uni<Void>> writing) {
        return OnWorker.andBack(() -> opening.on(export.file().out()))
                .chain(writer -> writing.apply(writer)
                        .chain(() -> OnWorker.andBack(() -> {
                            writer.close();
                            return true;
                        })))
                .replaceWithVoid();
    }
}
