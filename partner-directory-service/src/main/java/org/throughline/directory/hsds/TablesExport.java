package org.throughline.directory.hsds;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.RowValues;
import org.throughline.directory.hsds.tabular.TableWriter;
import org.throughline.kit.worker.OnWorker;

/** A source written as tables, in a transaction that is open. */
final class TablesExport {

    private static final int PAGE = 1000;

    private final ExportedRecords records;
    private final Mutiny.Session session;
    private final String source;
    private final TableWriter writer;
    /** The row that was read last. */
    private String after = "";

    TablesExport(ExportedRecords records, Mutiny.Session session, String source, TableWriter writer) {
        this.records = records;
        this.session = session;
        this.source = source;
        this.writer = writer;
    }

    Uni<Void> write() {
        return InOrder.each(HsdsTables.all(), this::table);
    }

    private Uni<Void> table(HsdsTable table) {
        return records.otherColumns(session, source, table.name())
                .call(columns -> OnWorker.andBack(() -> writer.begin(table, columns)))
                .chain(() -> rows(table))
                .call(() -> OnWorker.andBack(writer::end));
    }

    /** While some are written the next are read. */
    private Uni<Void> rows(HsdsTable table) {
        after = "";
        return InOrder.pagesReadAhead(
                () -> records.page(session, new ExportedRecords.Page(source, table.name(), after, PAGE))
                        .invoke(this::behind),
                rows -> OnWorker.andBack(() -> writer.write(rows)).replaceWithVoid());
    }

    private void behind(List<RowValues> rows) {
        if (!rows.isEmpty()) {
            after = rows.get(rows.size() - 1).read().getOrDefault("id", "");
        }
    }
}
