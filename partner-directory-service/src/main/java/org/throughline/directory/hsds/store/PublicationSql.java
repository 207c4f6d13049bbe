package org.throughline.directory.hsds.store;

import org.throughline.directory.hsds.DocumentShape;
import org.throughline.directory.hsds.standard.HsdsTables;

/** The statements of publication. Each is whole by itself, so that an answer is of one moment. */
final class PublicationSql {

    private static final String TENANT = RecordFilterSql.TENANT;

    private static final String TIME = "'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'";

    /** Relations that a root carries against the direction in which they are kept: (parent, property, child, single). */
    private static final String REVERSED =
            """
            select n.child, 'service', n.parent, true from hsds_nesting n join roots on roots.id = n.child
                where n.tenant = %1$s and n.property = 'service_at_locations'
            union all
            select n.child, 'services', n.parent, false from hsds_nesting n join roots on roots.id = n.child
                where n.tenant = %1$s and n.property = 'organization' and %2$s
            union all
            select n.child, 'locations', n.parent, false from hsds_nesting n join roots on roots.id = n.child
                where n.tenant = %1$s and n.property = 'organization_id' and %2$s""";

    private static final String CONFIDENTIAL =
            """
            r.kind = 'locations'
                and not exists (select from published_location p where p.tenant = r.tenant and p.id = r.id)""";

    private static final String REACHED =
            """
            , reversed (parent, property, child, single) as (%2$s),
            reached (id) as (
                select id from roots
                union select child from reversed where property not in (%3$s)
                union select n.child from reached r join hsds_nesting n on n.tenant = %1$s and n.parent = r.id
                    where %4$s),
            told (id) as (select id from reached union select child from reversed)
            select cast(json_build_object(
                'total', %5$s,
                'roots', (select coalesce(json_agg(id order by id), '[]') from roots),
                'records', (select coalesce(json_agg(json_build_object('id', r.id, 'table', r.kind,
                        'sourceId', r.source_id, 'values', r.fields, 'confidential', %6$s,
                        'modifiedAt', to_char(r.modified_at at time zone 'UTC', %7$s))), '[]')
                    from hsds_record r join told on told.id = r.id where r.tenant = %1$s and not r.withdrawn),
                'nestings', (select coalesce(json_agg(json_build_object('parent', json_build_object('id', n.parent),
                        'property', n.property, 'child', json_build_object('id', n.child), 'single', n.single)), '[]')
                    from (select n.parent, n.property, n.child, n.single from hsds_nesting n
                            join reached on reached.id = n.parent where n.tenant = %1$s and (%4$s or %8$s)
                        union all select parent, property, child, single from reversed) n)) as text)""";

    private static final String MINIMAL =
            """
            select cast(json_build_object('total', %2$s,
                'documents', (select coalesce(json_agg(json_build_object('id', r.id,
                        'modified_date', to_char(r.modified_at at time zone 'UTC', %3$s)) order by r.id), '[]')
                    from hsds_record r join roots on roots.id = r.id where r.tenant = %1$s)) as text)""";

    /** Columns that only name another record; what they name is not carried. */
    private static final String IS_REFERENCE = "n.property like '%\\_id'";

    static final String DELETED =
            "select withdrawn from hsds_record where tenant = " + TENANT + " and kind = ?1 and id = ?2";

    static final String TOMBSTONES =
            """
            with deleted as (select id, kind, source_id, modified_at, row_number() over (order by modified_at, id) as number
                from hsds_record where tenant = %1$s and withdrawn
                    and (cast(cast(?1 as text) as timestamptz) is null or modified_at >= cast(cast(?1 as text) as timestamptz)))
            select cast(json_build_object('total', (select count(*) from deleted),
                'deleted', (select coalesce(json_agg(json_build_object('id', id, 'table', kind, 'sourceId', source_id,
                        'deletedAt', to_char(modified_at at time zone 'UTC', %2$s)) order by number), '[]')
                    from deleted where number > ?2 and number <= ?3)) as text)"""
                    .formatted(TENANT, TIME);

    private PublicationSql() {}

    /** ?1 the table, ?2 the id. */
    static String one(String table, DocumentShape shape) {
        return "with recursive roots (id) as (select id from hsds_record where tenant = " + TENANT
                + " and kind = ?1 and id = ?2 and not withdrawn)" + reached(table, shape, "1");
    }

    /** ?1 the table, ?2 to ?11 the query, ?12 and ?13 the numbers between which the page lies: the standard numbers them. */
    static String page(String table, DocumentShape shape) {
        return "with recursive found (id) as (" + RecordFilterSql.FILTERED + "), numbered (id, number) as"
                + " (select id, row_number() over (order by id) from found),"
                + " roots (id) as (select id from numbered where number > ?12 and number <= ?13)"
                + told(table, shape, "(select count(*) from numbered)");
    }

    /** ?1 the table, ?2 to ?11 the query, ?12 the id after which they come, ?13 how many. */
    static String after(String table, DocumentShape shape) {
        return "with recursive roots (id) as (" + RecordFilterSql.FILTERED + " and r.id > ?12 order by r.id limit ?13)"
                + told(table, shape, "0");
    }

    private static String told(String table, DocumentShape shape, String total) {
        return shape == DocumentShape.MINIMAL ? MINIMAL.formatted(TENANT, total, TIME) : reached(table, shape, total);
    }

    private static String reached(String table, DocumentShape shape, String total) {
        String whole = String.valueOf(shape != DocumentShape.LIST);
        String ownColumnsOnly = shape == DocumentShape.FULL_SERVICES ? "''" : "'services'";
        return REACHED.formatted(
                TENANT,
                REVERSED.formatted(TENANT, whole),
                ownColumnsOnly,
                carried(table, shape),
                total,
                CONFIDENTIAL,
                TIME,
                IS_REFERENCE);
    }

    /** A service at a location does not list its service's other locations. */
    private static String carried(String table, DocumentShape shape) {
        String way = "(not " + IS_REFERENCE;
        if (shape == DocumentShape.LIST) {
            way += " and n.single";
        }
        return way
                + (table.equals(HsdsTables.SERVICE_AT_LOCATION) ? " and n.property <> 'service_at_locations')" : ")");
    }
}
