package org.throughline.directory.hsds.store;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.Reference;

/**
 * The statements by which a source is written as documents. Every record gets a line, or is carried by one that has:
 * services have one each, and whatever no other record carries.
 */
final class CarriedSql {

    private static final String TENANT = RecordFilterSql.TENANT;

    /** Of these none carries what is said of it: they are all who could carry each other in a circle. */
    private static final Set<String> SAID_OF_OTHERS =
            Set.of(HsdsTables.TAXONOMIES, HsdsTables.TAXONOMY_TERMS, HsdsTables.ATTRIBUTES, "metadata");

    /**
     * Whether a record {@code p} carries another by a nesting {@code n}: not under a name that a column of its own has
     * already.
     */
    private static final String CARRIES =
            """
            not p.withdrawn and n.property not like '%%\\_id' and not (jsonb_exists(p.fields, n.property) or jsonb_exists(p.as_sent, n.property))
                and (n.single or p.kind not in (%s))"""
                    .formatted(quoted(SAID_OF_OTHERS));

    /**
     * For an export's transaction: no page is slow, and a slow machine is no reason to give up, neither in a statement nor while
     * a page is written and none runs. All is found by its key, and a page in the order of its key, also in a directory that
     * nobody has counted yet: what is sorted was read whole.
     */
    static final String IN_PAGES = "select set_config('statement_timeout', '300000', true)"
            + " || set_config('idle_in_transaction_session_timeout', '300000', true)"
            + " || set_config('enable_sort', 'off', true) || set_config('enable_bitmapscan', 'off', true) || ("
            + StagingSql.FOR_SOME_ROWS + ")";

    /** Some records of a table: ?1 the source, ?2 the identifier after which they come, ?3 how many. */
    private static final String LISTED =
            """
            select r.id, r.source_id from hsds_record r
            where r.tenant = %s and r.source = ?1 and r.kind = '%s' and not r.withdrawn and r.source_id > ?2
            order by r.source_id limit ?3""";

    static final String SERVICES = LISTED.formatted(TENANT, HsdsTables.SERVICES);

    /** Each is looked for among what others carry by its key: what all carry is not gathered for some. */
    private static final String LOOKED_AT =
            """
            with listed as materialized (%s),
            looked_at as (select l.id, l.source_id, not exists (select from (%s offset 0) by_others) as by_none from listed l)
            select cast(json_build_object('count', count(*), 'last', max(source_id),
                'roots', coalesce(json_agg(id order by source_id) filter (where by_none), '[]')) as text) from looked_at""";

    /**
     * What is looked for by a key is asked for in its order, which no other index has: others that begin with the tenant look as
     * good as long as nobody has counted, and would be read whole for each.
     */
    private static final String CARRIED =
            """
            select from (select * from hsds_nesting o where o.tenant = %1$s and o.child between l.id and l.id
                    order by o.child offset 0) n
                cross join lateral (select kind, withdrawn, fields, as_sent from hsds_record
                    where tenant = %1$s and id between n.parent and n.parent order by id offset 0) p
            where n.property in (%3$s) and p.kind in (%2$s) and %4$s""";

    private static final String CARRIED_BY_NOTHING = "select where false";

    private static final Map<String, String> CARRIED_BY_NONE =
            HsdsTables.all().stream().collect(Collectors.toUnmodifiableMap(HsdsTable::name, CarriedSql::lookedAt));

    /**
     * All that the documents of some records hold, each with what it carries itself: ?1 their ids. Every record is looked for by
     * its key, whatever PostgreSQL has counted of the tables, and when; and once: what leads from one to another is followed
     * without it, so that a few are read that none carries in the end.
     */
    static final String DOCUMENTS =
            """
            with recursive reached (id) as (
                select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))
                union select led.child from reached r cross join lateral (select n.child from hsds_nesting n
                    where n.tenant = %1$s and n.parent = r.id and n.property not like '%%\\_id' offset 0) led)
            select cast(coalesce(json_agg(json_build_object('id', p.id, 'table', p.kind, 'values', p.fields, 'asSent', p.as_sent,
                'held', (select coalesce(json_agg(json_build_object('property', n.property, 'child', n.child,
                        'single', n.single)), '[]')
                    from hsds_nesting n where n.tenant = %1$s and n.parent = p.id and %2$s))), '[]') as text)
            from reached cross join lateral (select id, kind, fields, as_sent, withdrawn from hsds_record
                where tenant = %1$s and id between reached.id and reached.id order by id offset 0) p"""
                    .formatted(TENANT, CARRIES);

    /** A way in which records of a table are carried. */
    private record Way(String carrier, String property) {}

    private CarriedSql() {}

    /** As {@link #LISTED}; gives how many were looked at, the last of them, and those that no other record carries. */
    static String carriedByNone(HsdsTable table) {
        return Objects.requireNonNull(CARRIED_BY_NONE.get(table.name()));
    }

    private static String lookedAt(HsdsTable table) {
        Collection<Way> ways = ways(table).toList();
        String carried = ways.isEmpty()
                ? CARRIED_BY_NOTHING
                : CARRIED.formatted(TENANT, quoted(ways, Way::carrier), quoted(ways, Way::property), CARRIES);
        return LOOKED_AT.formatted(LISTED.formatted(TENANT, table.name()), carried);
    }

    private static Stream<Way> ways(HsdsTable table) {
        Stream<Way> listed = table.references().stream().flatMap(reference -> Stream.ofNullable(reference.listedAs())
                .flatMap(property -> holders(reference).map(holder -> new Way(holder, property))));
        Stream<Way> embedded = HsdsTables.all().stream().flatMap(carrier -> carrier.references().stream()
                .filter(reference -> reference.targets().contains(table.name()))
                .flatMap(reference -> Stream.ofNullable(reference.embeddedAs()))
                .map(property -> new Way(carrier.name(), property)));
        return Stream.concat(listed, embedded);
    }

    private static Stream<String> holders(Reference reference) {
        return HsdsTables.all().stream()
                .map(HsdsTable::name)
                .filter(name ->
                        reference.targets().isEmpty() || reference.targets().contains(name))
                .filter(name -> !SAID_OF_OTHERS.contains(name));
    }

    private static String quoted(Collection<Way> ways, Function<Way, String> part) {
        return quoted(ways.stream().map(part).collect(Collectors.toSet()));
    }

    private static String quoted(Set<String> names) {
        return new TreeSet<>(names).stream().collect(Collectors.joining("', '", "'", "'"));
    }
}
