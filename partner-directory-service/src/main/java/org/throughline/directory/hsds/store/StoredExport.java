package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.ExportedRecords;
import org.throughline.directory.hsds.nested.CarriedRecord;
import org.throughline.directory.hsds.nested.DocumentBatch;
import org.throughline.directory.hsds.nested.Nesting;
import org.throughline.directory.hsds.standard.HsdsTables;

/** The records of a source out of PostgreSQL. Row-level security keeps them to the caller's district. */
@ApplicationScoped
class StoredExport implements ExportedRecords {

    private static final String STAMP =
            """
            select coalesce(cast(max(modified_at) as text), '') || ' ' || cast(count(*) as text)
            from hsds_record where source = ?1""";

    private static final String COLUMNS =
            """
            select distinct c.name from hsds_record r cross join lateral jsonb_object_keys(r.fields) c (name)
            where r.source = ?1 and r.kind = ?2 and not r.withdrawn order by c.name""";

    private static final String PAGE =
            """
            select cast(fields as text) from hsds_record
            where source = ?1 and kind = ?2 and not withdrawn and source_id > ?3 order by source_id limit ?4""";

    @Override
    public Uni<String> stamp(Mutiny.Session session, String source) {
        return session.createNativeQuery(STAMP, String.class)
                .setParameter(1, source)
                .getSingleResult();
    }

    @Override
    public Uni<List<String>> otherColumns(Mutiny.Session session, String source, String table) {
        return session.createNativeQuery(COLUMNS, String.class)
                .setParameter(1, source)
                .setParameter(2, table)
                .getResultList()
                .map(names -> names.stream()
                        .filter(name -> HsdsTables.table(table).column(name).isEmpty())
                        .toList());
    }

    @Override
    public Uni<List<Map<String, String>>> page(Mutiny.Session session, Page page) {
        return session.createNativeQuery(PAGE, String.class)
                .setParameter(1, page.source())
                .setParameter(2, page.table())
                .setParameter(3, page.after())
                .setParameter(4, page.most())
                .getResultList()
                .map(rows -> rows.stream().map(StoredExport::values).toList());
    }

    /** Over all records of the table, of which nobody may have counted any. */
    @Override
    public Uni<List<Root>> roots(Mutiny.Session session, Page page) {
        return session.createNativeQuery(StagingSql.FOR_ALL_ROWS, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(CarriedSql.roots(HsdsTables.table(page.table())), Object[].class)
                        .setParameter(1, page.source())
                        .setParameter(2, page.after())
                        .setParameter(3, page.most())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Root((UUID) row[0], (String) row[1]))
                        .toList());
    }

    @Override
    public Uni<DocumentBatch> documents(Mutiny.Session session, List<UUID> roots) {
        return session.createNativeQuery(StagingSql.FOR_SOME_ROWS, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(CarriedSql.DOCUMENTS, String.class)
                        .setParameter(1, JsonText.write(roots))
                        .getSingleResult())
                .map(json -> JsonText.read(json, Carried.class))
                .map(carried -> new DocumentBatch(roots, carried.records(), carried.nestings()));
    }

    /** What some documents hold. */
    record Carried(List<CarriedRecord> records, List<Nesting> nestings) {}

    @SuppressWarnings("unchecked")
    private static Map<String, String> values(String json) {
        return JsonText.read(json, TreeMap.class);
    }
}
