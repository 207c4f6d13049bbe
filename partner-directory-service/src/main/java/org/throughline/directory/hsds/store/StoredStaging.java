package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.ImportId;
import org.throughline.directory.hsds.StagedRow;
import org.throughline.directory.hsds.StagedRows;
import org.throughline.directory.hsds.tabular.HsdsRecord;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.kit.ids.Ids;
import org.throughline.kit.tenancy.TenantId;

/** An import's own rows in PostgreSQL: nothing of them is held in memory beyond a batch. */
@ApplicationScoped
class StoredStaging implements StagedRows {

    private final Ids ids;

    StoredStaging(Ids ids) {
        this.ids = ids;
    }

    @Override
    public List<StagedRow> prepared(List<ReadRow> rows) {
        return rows.stream().map(this::prepared).toList();
    }

    private StagedRow prepared(ReadRow row) {
        String fields = JsonText.write(row.record().values());
        String asSent = JsonText.write(row.record().asSent());
        String content = row.record().asSent().isEmpty() ? fields : fields + asSent;
        return new StagedRow(ids.next(), row, fields, asSent, ContentHash.ofText(content));
    }

    @Override
    public Uni<Void> add(Mutiny.Session session, TenantId tenant, ImportId id, long first, List<StagedRow> rows) {
        return session.createNativeQuery(StagingSql.ADD)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .setParameter(3, first)
                .setParameter(4, column(rows, row -> record(row).table()))
                .setParameter(5, column(rows, row -> record(row).id()))
                .setParameter(6, column(rows, row -> record(row).origin().file()))
                .setParameter(
                        7,
                        column(rows, row -> Long.toString(record(row).origin().line())))
                .setParameter(8, column(rows, StagedRow::fields))
                .setParameter(9, column(rows, StagedRow::contentHash))
                .setParameter(10, column(rows, row -> row.id().toString()))
                .setParameter(11, column(rows, row -> Boolean.toString(row.row().refused())))
                .setParameter(12, column(rows, StagedRow::asSent))
                .setParameter(13, column(rows, row -> above(record(row).origin().pointer())))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What a pointer to one of the row's columns begins with. */
    private static String above(@Nullable String pointer) {
        return pointer == null ? "" : pointer + "/";
    }

    private static HsdsRecord record(StagedRow row) {
        return row.row().record();
    }

    private static String[] column(List<StagedRow> rows, Function<StagedRow, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    @Override
    public Uni<Found> dropRepeated(Mutiny.Session session, TenantId tenant, ImportId id, long faultsBefore) {
        return session.createNativeQuery(StagingSql.FOR_ALL_ROWS, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(StagedFaultSql.DROP_REPEATED, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, id.value())
                        .setParameter(3, faultsBefore)
                        .getSingleResult())
                .map(json -> JsonText.read(json, Found.class));
    }

    @Override
    public Uni<Long> count(Mutiny.Session session, TenantId tenant, ImportId id) {
        return session.createNativeQuery(StagingSql.COUNT, Long.class)
                .setParameter(1, tenant.value())
                .setParameter(2, id.value())
                .getSingleResult();
    }

    @Override
    public Uni<Found> followReferences(
            Mutiny.Session session, TenantId tenant, ImportId id, String source, long faultsBefore) {
        FollowedReferences following = new FollowedReferences(session, tenant, id, source, faultsBefore);
        return session.createNativeQuery(StagingSql.FOR_ALL_ROWS, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(StagingSql.TABLES, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, id.value())
                        .getResultList())
                .map(StagedFaultSql::followReferences)
                .chain(following::all);
    }

    /** After other imports of the source: what the directory has is written again. */
    @Override
    public Uni<Found> withhold(Mutiny.Session session, TenantId tenant, ImportId id, String source, long faultsBefore) {
        return session.createNativeQuery(StagingSql.FOR_ALL_ROWS, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(ImportSql.LOCK, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, source)
                        .getSingleResult())
                .chain(() -> session.createNativeQuery(StagedFaultSql.WITHHOLD, String.class)
                        .setParameter(1, tenant.value())
                        .setParameter(2, id.value())
                        .setParameter(3, source)
                        .setParameter(4, faultsBefore)
                        .getSingleResult())
                .map(json -> JsonText.read(json, Found.class));
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
