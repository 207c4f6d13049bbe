package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Override
    public Uni<List<FileFault>> add(
            Mutiny.Session session, TenantId tenant, ImportId id, long first, List<ReadRow> rows) {
        String[] fields = column(rows, row -> JsonText.write(row.record().values()));
        return session.createNativeQuery(StagingSql.ADD, Long.class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, first)
                .setParameter(4, column(rows, row -> row.record().table()))
                .setParameter(5, column(rows, row -> row.record().id()))
                .setParameter(6, column(rows, row -> row.record().origin().file()))
                .setParameter(
                        7,
                        column(rows, row -> Long.toString(row.record().origin().line())))
                .setParameter(8, fields)
                .setParameter(9, Stream.of(fields).map(ContentHash::ofText).toArray(String[]::new))
                .setParameter(10, column(rows, row -> ids.next().toString()))
                .setParameter(11, column(rows, row -> Boolean.toString(row.refused())))
                .getResultList()
                .map(added -> twice(first, rows, new HashSet<>(added)));
    }

    private static String[] column(List<ReadRow> rows, Function<ReadRow, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static List<FileFault> twice(long first, List<ReadRow> rows, Set<Long> added) {
        return IntStream.range(0, rows.size())
                .filter(index -> !added.contains(first + index))
                .mapToObj(index -> rows.get(index).record().origin())
                .map(origin -> new FileFault(
                        origin.file(),
                        origin.line(),
                        "id",
                        "DUPLICATE_ID",
                        "An earlier row of the file has the same identifier."))
                .toList();
    }

    @Override
    public Uni<Long> count(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(StagingSql.COUNT, Long.class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .getSingleResult();
    }

    @Override
    public Uni<Found> followReferences(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(StagingSql.FOR_ALL_ROWS, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(StagingSql.TABLES, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, id.value())
                        .getResultList())
                .map(StagingSql::followReferences)
                .chain(statements -> rounds(first -> round(session, tenant, id, statements, first)));
    }

    private static Uni<Found> rounds(Function<Boolean, Uni<Found>> round) {
        List<FileFault> some = new ArrayList<>();
        long[] count = {0};
        int[] number = {0};
        return Uni.createFrom()
                .deferred(() -> round.apply(number[0]++ == 0))
                .invoke(found -> count[0] += found.count())
                .invoke(found -> some.addAll(found.some()))
                .repeat()
                .until(found -> found.count() == 0 || number[0] >= MOST_ROUNDS)
                .collect()
                .last()
                .map(last -> new Found(count[0], some));
    }

    private static Uni<Found> round(
            Mutiny.Session session, TenantId tenant, ImportId id, List<String> statements, boolean first) {
        List<FileFault> some = new ArrayList<>();
        long[] count = {0};
        return InOrder.each(statements, sql -> session.createNativeQuery(sql, String.class)
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
