package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.ExportedRecords;
import org.throughline.directory.hsds.nested.CarriedRecord;
import org.throughline.directory.hsds.nested.DocumentBatch;
import org.throughline.directory.hsds.nested.Nesting;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.RowValues;
import org.throughline.kit.problem.ProblemException;

/** The records of a source out of PostgreSQL. Row-level security keeps them to the caller's district. */
@ApplicationScoped
class StoredExport implements ExportedRecords {

    private static final String IS_SOURCE = "select exists (select from directory_import"
            + " where source = ?1 and state = 'IMPORTED' and not dry_run and records > 0)";

    private static final String COLUMNS =
            """
            select distinct c.name from hsds_record r cross join lateral jsonb_object_keys(r.fields || r.as_sent) c (name)
            where r.source = ?1 and r.kind = ?2 and not r.withdrawn order by c.name""";

    private static final String PAGE =
            """
            select cast(fields as text), cast(as_sent as text) from hsds_record
            where source = ?1 and kind = ?2 and not withdrawn and source_id > ?3 order by source_id limit ?4""";

    @Override
    public Uni<Void> begin(Mutiny.Session session, String source) {
        return session.createNativeQuery(CarriedSql.IN_PAGES, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(IS_SOURCE, Boolean.class)
                        .setParameter(1, source)
                        .getSingleResult())
                .invoke(StoredExport::requireKnown)
                .replaceWithVoid();
    }

    private static void requireKnown(boolean source) {
        if (!source) {
            throw ProblemException.notFound();
        }
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
    public Uni<List<RowValues>> page(Mutiny.Session session, Page page) {
        return session.createNativeQuery(PAGE, Object[].class)
                .setParameter(1, page.source())
                .setParameter(2, page.table())
                .setParameter(3, page.after())
                .setParameter(4, page.most())
                .getResultList()
                .map(rows -> rows.stream().map(StoredExport::values).toList());
    }

    @Override
    public Uni<List<Root>> services(Mutiny.Session session, Page page) {
        return paged(session.createNativeQuery(CarriedSql.SERVICES, Object[].class), page)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Root((UUID) row[0], (String) row[1]))
                        .toList());
    }

    @Override
    public Uni<Seen> carriedByNone(Mutiny.Session session, Page page) {
        String sql = CarriedSql.carriedByNone(HsdsTables.table(page.table()));
        return paged(session.createNativeQuery(sql, String.class), page)
                .getSingleResult()
                .map(json -> JsonText.read(json, Seen.class));
    }

    private static <T> Mutiny.SelectionQuery<T> paged(Mutiny.SelectionQuery<T> query, Page page) {
        return query.setParameter(1, page.source())
                .setParameter(2, page.after())
                .setParameter(3, page.most());
    }

    @Override
    public Uni<Supplier<DocumentBatch>> documents(Mutiny.Session session, List<UUID> roots) {
        return session.createNativeQuery(CarriedSql.DOCUMENTS, String.class)
                .setParameter(1, JsonText.write(roots))
                .getSingleResult()
                .map(json -> () -> batch(roots, List.of(JsonText.read(json, Carried[].class))));
    }

    private static DocumentBatch batch(List<UUID> roots, List<Carried> all) {
        return new DocumentBatch(
                roots,
                all.stream().map(Carried::record).toList(),
                all.stream().flatMap(Carried::nestings).toList());
    }

    /** A record of some documents. */
    record Carried(UUID id, String table, Map<String, String> values, Map<String, String> asSent, List<Held> held) {

        CarriedRecord record() {
            return new CarriedRecord(id, table, new RowValues(values, asSent));
        }

        Stream<Nesting> nestings() {
            return held.stream()
                    .map(other -> new Nesting(
                            new Nesting.Parent(id),
                            other.property(),
                            new Nesting.Child(other.child()),
                            other.single()));
        }
    }

    /** What it carries. */
    record Held(String property, UUID child, boolean single) {}

    @SuppressWarnings("unchecked")
    private static RowValues values(Object[] row) {
        return new RowValues(
                JsonText.read((String) row[0], TreeMap.class), JsonText.read((String) row[1], TreeMap.class));
    }
}
