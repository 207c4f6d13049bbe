package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.throughline.directory.InOrder;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.hsds.nested.NestedPackage;
import org.throughline.directory.hsds.sheet.SheetRows;
import org.throughline.directory.hsds.tabular.JsonPackage;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.directory.hsds.tabular.RowSource;
import org.throughline.directory.hsds.tabular.TabularPackage;
import org.throughline.kit.transaction.Transactions;
import org.throughline.kit.worker.OnWorker;
import org.throughline.kit.worker.WorkFiles;

/** Brings what was sent to a file of this process, and reads it on worker threads. */
@ApplicationScoped
public class PackageReading {

    /** What is being read, and the file it lies in. */
    record Open(RowSource rows, Path file) {}

    private static final PackageLimits LIMITS = PackageLimits.standard();

    private final Transactions transactions;
    private final DirectoryImports imports;

    public PackageReading(Transactions transactions, DirectoryImports imports) {
        this.transactions = transactions;
        this.imports = imports;
    }

    Uni<Open> open(DueImport due, ImportRequest request, Faults faults) {
        return OnWorker.run(() -> WorkFiles.begin("directory-import")).chain(file -> fetch(due, file)
                .chain(() -> OnWorker.run(() -> new Open(rows(request, file, faults), file)))
                .onFailure()
                .call(() -> OnWorker.run(() -> Files.deleteIfExists(file))));
    }

    /** Empty at the end. */
    Uni<List<ReadRow>> next(Open open, int most) {
        return OnWorker.run(() -> open.rows().next(most));
    }

    Uni<Boolean> close(Open open) {
        return OnWorker.run(() -> {
            open.rows().close();
            return Files.deleteIfExists(open.file());
        });
    }

    private Uni<Void> fetch(DueImport due, Path file) {
        return InOrder.numbered(number -> append(due, file, number));
    }

    /** Whether there are no more parts. */
    private Uni<Boolean> append(DueImport due, Path file, int number) {
        return transactions
                .forTenant(due.tenant(), session -> imports.part(session, due.tenant(), due.id(), number))
                .chain(part -> part.isEmpty()
                        ? Uni.createFrom().item(true)
                        : OnWorker.run(() -> append(file, part.get().bytes())).replaceWith(false));
    }

    private static Path append(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(bytes);
        }
        return file;
    }

    private static RowSource rows(ImportRequest request, Path file, Faults faults) throws IOException {
        PackageLimits limits = LIMITS.sentAt(request.requestedAt());
        return switch (request.format()) {
            case TABULAR -> TabularPackage.open(file, limits, faults);
            case JSON -> JsonPackage.open(file, limits, faults);
            case NESTED -> NestedPackage.open(file, limits, faults);
            case SHEET -> SheetRows.open(file, request.matching(), limits, faults);
        };
    }
}
