package org.throughline.directory.hsds.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.directory.hsds.ImportFaults;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.Reference;

/** The statements on an import's own rows. ?1 is the tenant, ?2 the import. */
final class StagingSql {

    /**
     * For statements over all rows: they take longer than a request may, and nothing is known yet of how many rows there
     * are, so that only joins by hashing are safe to choose (measured: 81 s against 0.1 s for 15,000 rows). Of a large
     * import what is hashed fits into this much memory, which one import at a time takes.
     */
    static final String FOR_ALL_ROWS = "select set_config('statement_timeout', '300000', true)"
            + " || set_config('plan_cache_mode', 'force_custom_plan', true)"
            + " || set_config('lock_timeout', '60000', true) || set_config('work_mem', '32MB', true)"
            + " || set_config('enable_nestloop', 'off', true) || set_config('enable_mergejoin', 'off', true)";

    /**
     * For statements over some rows: in a directory that nobody has counted yet they have to be found by their keys. They are the
     * same on every page, and so is what a foreign key asks for each row: planned anew each time, that takes longer than asking.
     */
    static final String FOR_SOME_ROWS =
            "select set_config('plan_cache_mode', 'auto', true) || set_config('enable_nestloop', 'on', true) || set_config('enable_hashjoin', 'off', true)"
                    + " || set_config('enable_mergejoin', 'off', true) || set_config('enable_seqscan', 'off', true)";

    /** ?3 the number of the first; then a list for each column, in the order of the rows. */
    static final String ADD =
            """
            insert into import_row (tenant, import_id, number, kind, source_id, file, line, fields, content_hash, id, refused)
            select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as bigint) + r.nth - 1, r.kind, r.source_id, r.file,
                cast(r.line as bigint), cast(r.fields as jsonb), r.content_hash, cast(r.id as uuid), cast(r.refused as boolean)
            from unnest(cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                    cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[])) with ordinality
                as r(kind, source_id, file, line, fields, content_hash, id, refused, nth)""";

    /** Of what is {@code told}: as many as are kept, behind as many as were found before. */
    private static final String KEEP =
            """
            kept as (
                insert into import_fault (tenant, import_id, number, file, line, place, code, message)
                select cast(?1 as uuid), cast(?2 as uuid), n.number, n.file, n.line, n.place, n.code, n.message
                from (select f.file, f.line, f.place, f.code, f.message,
                        cast(%%s as bigint) + row_number() over (order by f.number) as number from told f) n
                where n.number <= %d)
            """
                    .formatted(ImportFaults.KEPT);

    /** How many are {@code told}, and the first. */
    private static final String TELL =
            """
            select cast(json_build_object('count', (select count(*) from told), 'some', (
                select coalesce(json_agg(json_build_object('file', f.file, 'line', f.line, 'column', f.place,
                    'code', f.code, 'message', f.message) order by f.number), '[]')
                from (select * from told order by number limit 1000) f)) as text)""";

    /** One look at all rows, where a key of theirs would be one at each. */
    static final String DROP_REPEATED =
            """
            with repeated as (select kind, source_id, min(number) as first from import_row
                where tenant = ?1 and import_id = ?2 group by kind, source_id having count(*) > 1),
            dropped as (delete from import_row r using repeated f where r.tenant = ?1 and r.import_id = ?2
                and r.kind = f.kind and r.source_id = f.source_id and r.number > f.first
                returning r.number, r.file, r.line),
            told as (select *, cast('id' as text) as place, cast('DUPLICATE_ID' as text) as code,
                cast('An earlier row of the file has the same identifier.' as text) as message from dropped),
            """
                    + KEEP.formatted("?3") + TELL;

    static final String COUNT = "select count(*) from import_row where tenant = ?1 and import_id = ?2";

    static final String CLEAR = "delete from import_row where tenant = ?1 and import_id = ?2";

    /** {@code stays}: the row is refused, so that the record stays as it is in the directory, if it is there. */
    private static final String FOLLOW =
            """
            with astray as (
                select r.number, r.source_id, r.file, r.line, r.fields ->> '%3$s' as target,
                    coalesce(bool_or(t.refused), false) as to_refused
                from import_row r left join import_row t on t.tenant = r.tenant and t.import_id = r.import_id
                    and t.source_id = r.fields ->> '%3$s' and %1$s
                where r.tenant = ?1 and r.import_id = ?2 and r.kind = '%2$s' and (not r.refused or ?3)
                    and r.fields ->> '%3$s' is not null
                group by r.number, r.source_id, r.file, r.line, target having coalesce(bool_and(t.refused), true)),
            broken as materialized (select a.*, %4$s as stays from astray a),
            told as (
                select b.number, b.file, b.line, cast('%3$s' as text) as place,
                    case when b.to_refused then 'REFERENCE_REFUSED' else 'DANGLING_REFERENCE' end as code,
                    case when b.to_refused then 'It points to a record that was refused.'
                        else 'It points to a record that is not in the package.' end as message
                from broken b join import_row r on r.tenant = ?1 and r.import_id = ?2 and r.kind = '%2$s'
                    and r.source_id = b.source_id
                where not r.refused or not b.to_refused),
            done as (%5$s),
            """
                    + KEEP.formatted("?5") + TELL;

    /** Whatever is nothing without what it points to. ?4 is said because the other asks for it. */
    private static final String STAYS = "cast(?4 as text) is not null";

    /**
     * A package with faults withdraws nothing: what was refused, or could not be read, may be in the directory still. To take the
     * reference out would part from it what nobody said is parted. ?4 the source. Asked of each broken reference by itself, so that
     * it costs nothing where none is.
     */
    private static final String STAYS_BY_ITS_TARGET =
            "(a.to_refused or exists (select from hsds_record t where t.tenant = ?1 and t.source = ?4"
                    + " and t.source_id = a.target and %s and not t.withdrawn))";

    private static final String REFUSE =
            "update import_row r set refused = true from broken b where r.tenant = ?1 and r.import_id = ?2"
                    + " and r.kind = '%2$s' and r.source_id = b.source_id and b.stays";

    /** What a row says without the column is another content, and the same one every time. */
    private static final String TAKE_OUT =
            "), taken_out as (update import_row r set fields = r.fields - '%1$s', content_hash ="
                    + " encode(sha256(convert_to(r.content_hash || ' without %1$s', 'UTF8')), 'hex')"
                    + " from broken b where r.tenant = ?1 and r.import_id = ?2 and r.kind = '%2$s'"
                    + " and r.source_id = b.source_id and not b.stays and not r.refused";

    /** A statement about the rows of one table. */
    private record OfTable(String table, String sql) {}

    private static final List<OfTable> FOLLOW_REFERENCES = HsdsTables.all().stream()
            .flatMap(table ->
                    table.references().stream().map(reference -> new OfTable(table.name(), follow(table, reference))))
            .collect(Collectors.toUnmodifiableList());

    /** Where a reference may lead to several tables, and more than one has a row of that identifier, the first is taken. */
    private static final String NEST =
            """
            insert into hsds_nesting (tenant, owner, parent, property, child, single)
            select %8$s cast(?1 as uuid), r.id, %1$s, '%2$s', %3$s, %4$s
            from import_row r join import_row t on t.tenant = r.tenant and t.import_id = r.import_id
                and t.source_id = r.fields ->> '%5$s' and %6$s and not t.refused
            where r.tenant = ?1 and r.import_id = ?2 and r.kind = '%7$s' and not r.refused and r.changed %9$s""";

    private static final List<OfTable> NEST_CHANGED = HsdsTables.all().stream()
            .flatMap(table -> table.references().stream()
                    .flatMap(reference -> nest(table, reference).stream().map(sql -> new OfTable(table.name(), sql))))
            .collect(Collectors.toUnmodifiableList());

    /** The tables that the import has rows of: a statement for any other would read all rows and find none. */
    static final String TABLES = "select distinct kind from import_row where tenant = ?1 and import_id = ?2";

    /** Whether some of them are known, and were otherwise. */
    static final String CHANGES_KNOWN =
            "select exists (select from import_row where tenant = ?1 and import_id = ?2 and known and changed and not refused)";

    static final String CHANGED_TABLES = TABLES + " and changed and not refused";

    /** The ids that the directory has already, and what is the same in it; ?3 the source. */
    static final String RECOGNIZE =
            """
            update import_row s set id = r.id, known = true, changed = r.withdrawn or r.content_hash <> s.content_hash
            from hsds_record r
            where s.tenant = ?1 and s.import_id = ?2 and not s.refused and r.tenant = ?1 and r.source = ?3
                and r.kind = s.kind and r.source_id = s.source_id""";

    /** Of the records {@code r}: those of the source ?3 that the import does not have. */
    static final String NO_LONGER_SENT =
            """
            r.tenant = ?1 and r.source = ?3 and not r.withdrawn and not exists (select from import_row t
                where t.tenant = ?1 and t.import_id = ?2 and t.kind = r.kind and t.source_id = r.source_id)""";

    /** As {@link #NO_LONGER_SENT}, before anything is changed: of how many records of the source ?3 how many are missing. */
    static final String MISSING =
            """
            select cast(json_build_object('present', count(*), 'missing', count(*) filter (where t.source_id is null)) as text)
            from hsds_record r left join import_row t on t.tenant = ?1 and t.import_id = ?2 and t.kind = r.kind
                and t.source_id = r.source_id
            where r.tenant = ?1 and r.source = ?3 and not r.withdrawn""";

    /** ?3 the source. */
    static final String COMPARE =
            """
            select cast(json_build_object('records', count(*), 'changed', count(*) filter (where s.changed),
                'withdrawn', (select count(*) from hsds_record r where %s)) as text)
            from import_row s where s.tenant = ?1 and s.import_id = ?2 and not s.refused"""
                    .formatted(NO_LONGER_SENT);

    private StagingSql() {}

    /**
     * One statement for each reference; ?3 whether refused rows are looked at too, so that all is seen in one go; ?4 the source; ?5 how many faults
     * were found before.
     */
    static List<String> followReferences(Collection<String> tables) {
        return of(tables, FOLLOW_REFERENCES);
    }

    /**
     * One statement for each way in which a record is published inside another, or named by it. None meets a nesting that is
     * there: those of a record that was there are forgotten before, and each way has a property of its own.
     */
    static List<String> nestChanged(Collection<String> tables) {
        return of(tables, NEST_CHANGED);
    }

    private static List<String> of(Collection<String> tables, List<OfTable> statements) {
        return statements.stream()
                .filter(statement -> tables.contains(statement.table()))
                .map(OfTable::sql)
                .toList();
    }

    private static String follow(HsdsTable table, Reference reference) {
        return FOLLOW.formatted(
                kinds(reference),
                table.name(),
                reference.column(),
                reference.required() ? STAYS : STAYS_BY_ITS_TARGET.formatted(kinds(reference)),
                (reference.required() ? REFUSE : REFUSE + TAKE_OUT).formatted(reference.column(), table.name()));
    }

    private static List<String> nest(HsdsTable table, Reference reference) {
        List<String> statements = new ArrayList<>();
        if (reference.listedAs() != null) {
            statements.add(nest(table, reference, reference.listedAs(), true));
        }
        if (reference.embeddedAs() != null) {
            statements.add(nest(table, reference, reference.embeddedAs(), false));
        }
        if (reference.isNamedOnly()) {
            statements.add(nest(table, reference, reference.column(), false));
        }
        return statements;
    }

    private static String nest(HsdsTable table, Reference reference, String property, boolean listed) {
        boolean onlyOne = reference.targets().size() == 1;
        return NEST.formatted(
                listed ? "t.id" : "r.id",
                property,
                listed ? "r.id" : "t.id",
                listed ? "false" : "true",
                reference.column(),
                kinds(reference),
                table.name(),
                onlyOne ? "" : "distinct on (r.number)",
                onlyOne ? "" : "order by r.number, t.number");
    }

    private static String kinds(Reference reference) {
        return reference.targets().isEmpty()
                ? "true"
                : reference.targets().stream()
                        .sorted()
                        .map(target -> "'" + target + "'")
                        .collect(Collectors.joining(", ", "t.kind in (", ")"));
    }
}
