package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.InOrder;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.StagedRows;
import org.throughline.directory.hsds.tabular.FileFault;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;

/** An import's own rows in PostgreSQL: nothing of them is held in memory beyond a batch. */
@ApplicationScoped
class StoredStaging implements StagedRows {

    /** Refusing one row may strand others; a package is not nested deeper than its tables, but terms are. */
    private static final int MOST_ROUNDS = 50;

    private final Ids ids;

    StoredStaging(Ids ids) {
        this.ids = ids;
    }

    /** A row of import_row. */
    record Staged(
            long number,
            String kind,
            String source_id,
            String file,
            long line,
            Map<String, String> fields,
            String content_hash,
            UUID id,
            boolean refused) {}

    @Override
    public Uni<List<FileFault>> add(
            Mutiny.Session session, TenantId tenant, ImportId id, long first, List<ReadRow> rows) {
        List<Staged> staged = new ArrayList<>();
        rows.forEach(row -> staged.add(staged(first + staged.size(), row)));
        return session.createNativeQuery(StagingSql.ADD, Long.class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, JsonText.write(staged))
                .getResultList()
                .map(added -> twice(staged, new HashSet<>(added)));
    }

    private Staged staged(long number, ReadRow row) {
        return new Staged(
                number,
                row.record().table(),
                row.record().id(),
                row.record().origin().file(),
                row.record().origin().line(),
                row.record().values(),
                ContentHash.of(row.record().values()),
                ids.next(),
                row.refused());
    }

    private static List<FileFault> twice(List<Staged> staged, Set<Long> added) {
        return staged.stream()
                .filter(row -> !added.contains(row.number()))
                .map(row -> new FileFault(
                        row.file(),
                        row.line(),
                        "id",
                        "DUPLICATE_ID",
                        "An earlier row of the file has the same identifier."))
                .toList();
    }

    @Override
    public Uni<Found> followReferences(Mutiny.Session session, TenantId tenant, ImportId id) {
        List<FileFault> some = new ArrayList<>();
        long[] count = {0};
        int[] round = {0};
        return session.createNativeQuery(StagingSql.FOR_ALL_ROWS, String.class)
                .getSingleResult()
                .chain(() -> Uni.createFrom()
                        .deferred(() -> round(session, tenant, id, round[0]++ == 0))
                        .invoke(found -> count[0] += found.count())
                        .invoke(found -> some.addAll(found.some()))
                        .repeat()
                        .until(found -> found.count() == 0 || round[0] >= MOST_ROUNDS)
                        .collect()
                        .last())
                .map(last -> new Found(count[0], some));
    }

    private static Uni<Found> round(Mutiny.Session session, TenantId tenant, ImportId id, boolean first) {
        List<FileFault> some = new ArrayList<>();
        long[] count = {0};
        return InOrder.each(StagingSql.FOLLOW_REFERENCES, sql -> session.createNativeQuery(sql, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, id.value())
                        .setParameter(3, first)
                        .getSingleResult()
                        .map(json -> JsonText.read(json, Found.class))
                        .invoke(found -> count[0] += found.count())
                        .invoke(found -> some.addAll(found.some()))
                        .replaceWithVoid())
                .map(done -> new Found(count[0], some));
    }

    @Override
    public Uni<Void> clear(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(StagingSql.FOR_ALL_ROWS, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(StagingSql.CLEAR)
                        .setParameter(1, tenant.value())
                        .setParameter(2, id.value())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
