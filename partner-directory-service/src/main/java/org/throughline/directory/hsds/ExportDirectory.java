package org.throughline.directory.hsds;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.JsonWriter;
import org.throughline.directory.hsds.tabular.TableWriter;
import org.throughline.directory.hsds.tabular.TabularWriter;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;

/**
 * Writes a source's records to a file, page by page, as they came in. It is the directory of one moment: when an import
 * changes it meanwhile, the writing begins anew.
 */
@ApplicationScoped
public class ExportDirectory {

    private static final int PAGE = 1000;
    private static final int MOST_TRIES = 3;

    private final Transactions transactions;
    private final ExportedRecords records;

    public ExportDirectory(Transactions transactions, ExportedRecords records) {
        this.transactions = transactions;
        this.records = records;
    }

    /** What is exported, for whom, and where to. */
    private record Export(Caller caller, String source, ExportFormat format, Path file) {}

    /** A step that writes, and may fail as writing does. */
    private interface Writing<T> {
        T run() throws IOException;
    }

    /** Gives a file that the caller of this method has to delete. */
    public Uni<Path> export(Caller caller, String source, ExportFormat format) {
        return onWorker(() -> Files.createTempFile("directory-export", ".part"))
                .chain(file -> attempt(new Export(caller, source, format, file), 1));
    }

    private Uni<Path> attempt(Export export, int number) {
        return stamp(export)
                .chain(before -> write(export)
                        .chain(() -> stamp(export))
                        .chain(after ->
                                before.equals(after) ? Uni.createFrom().item(export.file()) : again(export, number)))
                .onFailure()
                .call(() -> onWorker(() -> Files.deleteIfExists(export.file())));
    }

    private Uni<Path> again(Export export, int number) {
        return number < MOST_TRIES
                ? attempt(export, number + 1)
                : Uni.createFrom()
                        .failure(new ProblemException(KitProblem.CONFLICT, "The directory is being imported.")
                                .retryAfterSeconds(60));
    }

    private Uni<Void> write(Export export) {
        return onWorker(() -> writer(export)).chain(writer -> Multi.createFrom()
                .iterable(HsdsTables.all())
                .onItem()
                .transformToUniAndConcatenate(table -> table(export, writer, table))
                .collect()
                .last()
                .eventually(() -> onWorker(() -> {
                    writer.close();
                    return true;
                }))
                .replaceWithVoid());
    }

    private static TableWriter writer(Export export) throws IOException {
        return switch (export.format()) {
            case TABULAR -> new TabularWriter(Files.newOutputStream(export.file()));
            case JSON -> new JsonWriter(Files.newOutputStream(export.file()));
        };
    }

    private Uni<Void> table(Export export, TableWriter writer, HsdsTable table) {
        String[] after = {""};
        return in(export, session -> records.otherColumns(session, export.source(), table.name()))
                .call(columns -> onWorker(() -> writer.begin(table, columns)))
                .chain(() -> Uni.createFrom()
                        .deferred(() -> page(export, writer, table, after))
                        .repeat()
                        .until(List::isEmpty)
                        .collect()
                        .last())
                .call(() -> onWorker(writer::end))
                .replaceWithVoid();
    }

    private Uni<List<Map<String, String>>> page(Export export, TableWriter writer, HsdsTable table, String[] after) {
        ExportedRecords.Page page = new ExportedRecords.Page(export.source(), table.name(), after[0], PAGE);
        return in(export, session -> records.page(session, page))
                .call(rows -> onWorker(() -> writer.write(rows)))
                .invoke(rows -> after[0] =
                        rows.isEmpty() ? after[0] : rows.get(rows.size() - 1).getOrDefault("id", ""));
    }

    private Uni<String> stamp(Export export) {
        return in(export, session -> records.stamp(session, export.source()));
    }

    private <T> Uni<T> in(Export export, Function<Mutiny.Session, Uni<T>> reading) {
        return transactions.as(export.caller(), reading);
    }

    private static <T> Uni<T> onWorker(Writing<T> writing) {
        return Uni.createFrom().item(() -> run(writing)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static <T> T run(Writing<T> writing) {
        try {
            return writing.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
