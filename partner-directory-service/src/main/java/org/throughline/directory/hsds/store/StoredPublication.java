package org.throughline.directory.hsds.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.throughline.directory.hsds.PublishedRecords;
import org.throughline.directory.hsds.nested.NestedDocument;
import org.throughline.directory.hsds.nested.Nesting;
import org.throughline.directory.hsds.nested.StoredRecord;
import org.throughline.kit.problem.ProblemException;

/** Publication out of PostgreSQL: one recursive statement reaches everything that a document carries. */
@ApplicationScoped
class StoredPublication implements PublishedRecords {

    private static final String TENANT = "cast(nullif(current_setting('throughline.tenant', true), '') as uuid)";

    private static final String REACHED =
            """
            , reached (id) as (
                select id from roots
                union
                select n.child from reached r join hsds_nesting n on n.tenant = %s and n.parent = r.id)
            select cast(json_build_object(
                'total', %s,
                'roots', (select coalesce(json_agg(id order by id), '[]') from roots),
                'records', (select coalesce(json_agg(json_build_object('id', r.id, 'table', r.kind,
                        'sourceId', r.source_id, 'values', r.fields)), '[]')
                    from hsds_record r join reached on reached.id = r.id where r.tenant = %s and not r.withdrawn),
                'nestings', (select coalesce(json_agg(json_build_object('parent', json_build_object('id', n.parent),
                        'property', n.property, 'child', json_build_object('id', n.child), 'single', n.single)), '[]')
                    from hsds_nesting n join reached on reached.id = n.parent where n.tenant = %s)) as text)""";

    private static final String ONE = "with recursive roots (id) as (select id from hsds_record where tenant = "
            + TENANT + " and kind = ?1 and id = ?2 and not withdrawn)"
            + String.format(REACHED, TENANT, "1", TENANT, TENANT);

    /** The standard numbers its pages, so the records are numbered. */
    private static final String PAGE =
            "with recursive numbered (id, number) as (select id, row_number() over (order by id)"
                    + " from hsds_record where tenant = " + TENANT + " and kind = ?1 and not withdrawn),"
                    + " roots (id) as (select id from numbered where number > ?2 and number <= ?3)"
                    + String.format(REACHED, TENANT, "(select count(*) from numbered)", TENANT, TENANT);

    /** Everything one answer needs. */
    record Reached(long total, List<UUID> roots, List<StoredRecord> records, List<Nesting> nestings) {

        List<Map<String, Object>> documents() {
            NestedDocument document = new NestedDocument(records, nestings);
            return roots.stream().map(document::of).collect(Collectors.toList());
        }
    }

    @Override
    public Uni<Map<String, Object>> get(Mutiny.Session session, String table, UUID id) {
        return session.createNativeQuery(ONE, String.class)
                .setParameter(1, table)
                .setParameter(2, id)
                .getSingleResult()
                .map(json -> only(JsonText.read(json, Reached.class).documents()));
    }

    @Override
    public Uni<Numbered> page(Mutiny.Session session, String table, int page, int perPage) {
        return session.createNativeQuery(PAGE, String.class)
                .setParameter(1, table)
                .setParameter(2, (long) (page - 1) * perPage)
                .setParameter(3, (long) page * perPage)
                .getSingleResult()
                .map(json -> JsonText.read(json, Reached.class))
                .map(reached -> new Numbered(reached.total(), reached.documents()));
    }

    private static Map<String, Object> only(List<Map<String, Object>> documents) {
        if (documents.isEmpty()) {
            throw ProblemException.notFound();
        }
        return documents.get(0);
    }
}
