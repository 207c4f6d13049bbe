package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.hsds.nested.NestedWriter;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.JsonWriter;
import org.throughline.directory.hsds.tabular.TableWriter;
import org.throughline.directory.hsds.tabular.TabularWriter;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.tenancy.Caller;
import org.throughline.kit.transaction.Transactions;
import org.throughline.kit.worker.OnWorker;
import org.throughline.kit.worker.WorkFiles;

/**
 * Writes a source's records to a file, page by page, as they came in. It is the directory of one moment: when an import
 * changes it meanwhile, the writing begins anew.
 */
@ApplicationScoped
public class ExportDirectory {

    private static final int PAGE = 1000;
    /** With all that they carry they are larger than rows. */
    private static final int DOCUMENTS = 200;

    private static final int MOST_TRIES = 3;

    private final Transactions transactions;
    private final ExportedRecords records;

    public ExportDirectory(Transactions transactions, ExportedRecords records) {
        this.transactions = transactions;
        this.records = records;
    }

    /** What is exported, for whom, and where to. */
    private record Export(Caller caller, String source, ExportFormat format, Path file) {}

    /** How the writer of a format begins. */
    private interface Opening<W> {
        W on(OutputStream out) throws IOException;
    }

    /** Gives a file that the caller of this method has to delete. */
    public Uni<Path> export(Caller caller, String source, ExportFormat format) {
        return OnWorker.run(() -> WorkFiles.begin("directory-export"))
                .chain(file -> attempt(new Export(caller, source, format, file), 1));
    }

    private Uni<Path> attempt(Export export, int number) {
        return stamp(export)
                .chain(before -> write(export)
                        .chain(() -> stamp(export))
                        .chain(after ->
                                before.equals(after) ? Uni.createFrom().item(export.file()) : again(export, number)))
                .onFailure()
                .call(() -> OnWorker.run(() -> Files.deleteIfExists(export.file())));
    }

    private Uni<Path> again(Export export, int number) {
        return number < MOST_TRIES
                ? attempt(export, number + 1)
                : Uni.createFrom()
                        .failure(new ProblemException(KitProblem.CONFLICT, "The directory is being imported.")
                                .retryAfterSeconds(60));
    }

    private Uni<Void> write(Export export) {
        return switch (export.format()) {
            case TABULAR -> tables(export, TabularWriter::new);
            case JSON -> tables(export, JsonWriter::new);
            case NESTED -> documents(export);
        };
    }

    private Uni<Void> tables(Export export, Opening<TableWriter> opening) {
        return with(export, opening, writer -> InOrder.each(HsdsTables.all(), table -> table(export, writer, table)));
    }

    private Uni<Void> documents(Export export) {
        return with(
                export,
                NestedWriter::new,
                writer -> InOrder.each(HsdsTables.all(), table -> documents(export, writer, table)));
    }

    private static <W extends Closeable> Uni<Void> with(
            Export export, Opening<W> opening, Function<W, Uni<Void>> writing) {
        return OnWorker.run(() -> opening.on(Files.newOutputStream(export.file())))
                .chain(writer -> writing.apply(writer)
                        .eventually(() -> OnWorker.run(() -> {
                            writer.close();
                            return true;
                        })));
    }

    private Uni<Void> table(Export export, TableWriter writer, HsdsTable table) {
        return in(export, session -> records.otherColumns(session, export.source(), table.name()))
                .call(columns -> OnWorker.run(() -> writer.begin(table, columns)))
                .chain(() -> InOrder.<Map<String, String>>pages(last -> page(export, writer, table, last)))
                .call(() -> OnWorker.run(writer::end))
                .replaceWithVoid();
    }

    private Uni<List<Map<String, String>>> page(
            Export export, TableWriter writer, HsdsTable table, Optional<Map<String, String>> last) {
        String after = last.map(row -> row.getOrDefault("id", "")).orElse("");
        ExportedRecords.Page page = new ExportedRecords.Page(export.source(), table.name(), after, PAGE);
        return in(export, session -> records.page(session, page)).call(rows -> OnWorker.run(() -> writer.write(rows)));
    }

    private Uni<Void> documents(Export export, NestedWriter writer, HsdsTable table) {
        return InOrder.<ExportedRecords.Root>pages(last ->
                roots(export, table, last).call(roots -> InOrder.each(some(roots), few -> write(export, writer, few))));
    }

    private Uni<List<ExportedRecords.Root>> roots(Export export, HsdsTable table, Optional<ExportedRecords.Root> last) {
        String after = last.map(ExportedRecords.Root::sourceId).orElse("");
        ExportedRecords.Page page = new ExportedRecords.Page(export.source(), table.name(), after, PAGE);
        return in(export, session -> records.roots(session, page));
    }

    /** As many at a time as are held. */
    private static List<List<UUID>> some(List<ExportedRecords.Root> roots) {
        List<UUID> ids = roots.stream().map(ExportedRecords.Root::id).toList();
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + DOCUMENTS)
                .mapToObj(from -> ids.subList(from, Math.min(from + DOCUMENTS, ids.size())))
                .toList();
    }

    private Uni<Integer> write(Export export, NestedWriter writer, List<UUID> roots) {
        return in(export, session -> records.documents(session, roots))
                .chain(batch -> OnWorker.run(() -> writer.write(batch)));
    }

    private Uni<String> stamp(Export export) {
        return in(export, session -> records.stamp(session, export.source()));
    }

    private <T> Uni<T> in(Export export, Function<Mutiny.Session, Uni<T>> reading) {
        return transactions.as(export.caller(), reading);
    }
}
