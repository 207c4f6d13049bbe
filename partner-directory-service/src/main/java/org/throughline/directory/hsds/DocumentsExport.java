package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.hsds.nested.DocumentBatch;
import org.throughline.directory.hsds.nested.NestedWriter;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.kit.worker.OnWorker;

/**
 * A source written as documents, in a transaction that is open: services, and between them what no other record carries. Of
 * this most tables have nothing, so that whoever looked for it first would write nothing for as long as that takes. While some are
 * written the next are read.
 */
final class DocumentsExport {

    /** With all that they carry they are larger than rows. */
    private static final int DOCUMENTS = 200;

    /** As many as take about as long as some documents. */
    private static final int LOOKED_AT = 2000;

    private static final List<HsdsTable> OTHERS = HsdsTables.all().stream()
            .filter(table -> !table.name().equals(HsdsTables.SERVICES))
            .toList();

    private static final List<Supplier<DocumentBatch>> NONE_FOUND =
            List.of(() -> new DocumentBatch(List.of(), List.of(), List.of()));

    private final ExportedRecords records;
    private final Mutiny.Session session;
    private final String source;
    private final NestedWriter writer;
    /** The service that was read last, and whether there are more. */
    private String service = "";

    private boolean moreServices = true;
    /** How far it was looked for what no other record carries. */
    private int table;

    private String after = "";

    DocumentsExport(ExportedRecords records, Mutiny.Session session, String source, NestedWriter writer) {
        this.records = records;
        this.session = session;
        this.source = source;
        this.writer = writer;
    }

    Uni<Void> write() {
        return InOrder.pagesReadAhead(
                this::next, batches -> OnWorker.andBack(() -> written(batches)).replaceWithVoid());
    }

    private int written(List<Supplier<DocumentBatch>> batches) throws IOException {
        int lines = 0;
        for (Supplier<DocumentBatch> batch : batches) {
            lines += writer.write(batch.get());
        }
        return lines;
    }

    /** None once all is read; one without documents where there were none to be found and more to look at. */
    private Uni<List<Supplier<DocumentBatch>>> next() {
        if (!moreServices && table == OTHERS.size()) {
            return Uni.createFrom().item(List.of());
        }
        return services()
                .chain(services -> others().map(others ->
                        Stream.concat(services.stream(), others.stream()).toList()))
                .chain(this::documents);
    }

    private Uni<List<UUID>> services() {
        return moreServices
                ? records.services(session, new ExportedRecords.Page(source, HsdsTables.SERVICES, service, DOCUMENTS))
                        .invoke(this::behind)
                        .map(roots ->
                                roots.stream().map(ExportedRecords.Root::id).toList())
                : Uni.createFrom().item(List.of());
    }

    private void behind(List<ExportedRecords.Root> services) {
        moreServices = services.size() == DOCUMENTS;
        service = moreServices ? services.get(DOCUMENTS - 1).sourceId() : service;
    }

    private Uni<List<UUID>> others() {
        return table < OTHERS.size()
                ? records.carriedByNone(
                                session,
                                new ExportedRecords.Page(
                                        source, OTHERS.get(table).name(), after, LOOKED_AT))
                        .invoke(this::behind)
                        .map(ExportedRecords.Seen::roots)
                : Uni.createFrom().item(List.of());
    }

    private void behind(ExportedRecords.Seen seen) {
        if (seen.count() == LOOKED_AT) {
            after = Objects.requireNonNull(seen.last());
        } else {
            after = "";
            table++;
        }
    }

    private Uni<List<Supplier<DocumentBatch>>> documents(List<UUID> roots) {
        List<Supplier<DocumentBatch>> batches = new ArrayList<>();
        return roots.isEmpty()
                ? Uni.createFrom().item(NONE_FOUND)
                : InOrder.each(some(roots), few -> records.documents(session, few)
                                .invoke(batches::add))
                        .replaceWith(batches);
    }

    /** As many at a time as are asked for at once. */
    private static List<List<UUID>> some(List<UUID> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + DOCUMENTS)
                .mapToObj(from -> ids.subList(from, Math.min(from + DOCUMENTS, ids.size())))
                .toList();
    }
}
