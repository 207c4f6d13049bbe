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
            not p.withdrawn and n.property not like '%%\\_id' and not jsonb_exists(p.fields, n.property)
                and (n.single or p.kind not in (%s))"""
                    .formatted(quoted(SAID_OF_OTHERS));

    private static final String LISTED =
            """
            select r.id, r.source_id from hsds_record r
            where r.tenant = %s and r.source = ?1 and r.kind = '%s' and not r.withdrawn and r.source_id > ?2 %s
            order by r.source_id limit ?3""";

    private static final String CARRIED_BY_NONE =
            """
            and not exists (select from hsds_nesting n join hsds_record p on p.tenant = n.tenant and p.id = n.parent
                where n.tenant = %1$s and n.child = r.id and n.property in (%3$s) and p.tenant = %1$s and p.kind in (%2$s)
                    and %4$s)""";

    private static final Map<String, String> ROOTS =
            HsdsTables.all().stream().collect(Collectors.toUnmodifiableMap(HsdsTable::name, CarriedSql::rootsOf));

    /** Of a record {@code r}: what it carries, looked for by its key whatever PostgreSQL has counted of the tables, and when. */
    private static final String HELD =
            """
            select n.property, n.child, n.single from hsds_nesting n
                join hsds_record p on p.tenant = n.tenant and p.id = n.parent
                where n.tenant = %s and n.parent = r.id and %s offset 0"""
                    .formatted(TENANT, CARRIES);

    /** All that the documents of some records hold: ?1 their ids. */
    static final String DOCUMENTS =
            """
            with recursive reached (id) as (
                select cast(value as uuid) from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb))
                union select held.child from reached r cross join lateral (%2$s) held),
            nests (parent, property, child, single) as (
                select r.id, held.property, held.child, held.single from reached r cross join lateral (%2$s) held)
            select cast(json_build_object(
                'records', (select coalesce(json_agg(json_build_object('id', r.id, 'table', r.kind, 'values', r.fields)), '[]')
                    from reached cross join lateral (select id, kind, fields from hsds_record
                        where tenant = %1$s and id = reached.id offset 0) r),
                'nestings', (select coalesce(json_agg(json_build_object('parent', json_build_object('id', parent),
                        'property', property, 'child', json_build_object('id', child), 'single', single)), '[]')
                    from nests)) as text)"""
                    .formatted(TENANT, HELD);

    /** A way in which records of a table are carried. */
    private record Way(String carrier, String property) {}

    private CarriedSql() {}

    /** Those of a table that have a line: ?1 the source, ?2 the identifier after which they come, ?3 how many. */
    static String roots(HsdsTable table) {
        return Objects.requireNonNull(ROOTS.get(table.name()));
    }

    private static String rootsOf(HsdsTable table) {
        Collection<Way> ways = ways(table).toList();
        String condition = table.name().equals(HsdsTables.SERVICES) || ways.isEmpty()
                ? ""
                : CARRIED_BY_NONE.formatted(TENANT, quoted(ways, Way::carrier), quoted(ways, Way::property), CARRIES);
        return LISTED.formatted(TENANT, table.name(), condition);
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
