package org.throughline.directory.hsds.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.Reference;

/** The statements on an import's own rows. ?1 is the tenant, ?2 the import. */
final class StagingSql {

    /**
     * For statements over all rows: they take longer than a request may, and nothing is known yet of how many rows there
     * are, so that only joins by hashing are safe to choose (measured: 81 s against 0.1 s for 15,000 rows). Of a large
     * import what is hashed fits into this much memory, which one import at a time takes. Who waits for another import of the
     * district waits as long as that may take, and is not given up.
     */
    static final String FOR_ALL_ROWS = "select set_config('statement_timeout', '300000', true)"
            + " || set_config('plan_cache_mode', 'force_custom_plan', true)"
            + " || set_config('lock_timeout', '240000', true) || set_config('work_mem', '32MB', true)"
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
            insert into import_row (tenant, import_id, number, kind, source_id, file, line, fields, content_hash, id, refused,
                as_sent, pointer)
            select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as bigint) + r.nth - 1, r.kind, r.source_id, r.file,
                cast(r.line as bigint), cast(r.fields as jsonb), r.content_hash, cast(r.id as uuid), cast(r.refused as boolean),
                cast(r.as_sent as jsonb), r.pointer
            from unnest(cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as text[]), cast(?8 as text[]),
                    cast(?9 as text[]), cast(?10 as text[]), cast(?11 as text[]), cast(?12 as text[]),
                    cast(?13 as text[])) with ordinality
                as r(kind, source_id, file, line, fields, content_hash, id, refused, as_sent, pointer, nth)""";

    static final String COUNT = "select count(*) from import_row where tenant = ?1 and import_id = ?2";

    static final String CLEAR = "with doubts as (delete from import_doubt where tenant = ?1 and import_id = ?2)"
            + " delete from import_row where tenant = ?1 and import_id = ?2";

    /** A statement about the rows of one table. */
    record OfTable(String table, String sql) {}

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

    /** ?3 the source. What is no longer sent is counted as {@link #NO_LONGER_SENT} says it. */
    static final String COMPARE =
            """
            with there as (
                select count(*) as present, count(*) filter (where t.source_id is null) as missing
                from hsds_record r left join import_row t on t.tenant = ?1 and t.import_id = ?2 and t.kind = r.kind
                    and t.source_id = r.source_id
                where r.tenant = ?1 and r.source = ?3 and not r.withdrawn)
            select cast(json_build_object('records', count(*), 'changed', count(*) filter (where s.changed),
                'present', (select present from there), 'withdrawn', (select missing from there)) as text)
            from import_row s where s.tenant = ?1 and s.import_id = ?2 and not s.refused""";

    private StagingSql() {}

    /**
     * One statement for each way in which a record is published inside another, or named by it. None meets a nesting that is
     * there: those of a record that was there are forgotten before, and each way has a property of its own.
     */
    static List<String> nestChanged(Collection<String> tables) {
        return of(tables, NEST_CHANGED);
    }

    static List<String> of(Collection<String> tables, List<OfTable> statements) {
        return statements.stream()
                .filter(statement -> tables.contains(statement.table()))
                .map(OfTable::sql)
                .toList();
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

    /** What a reference may lead to, of a row {@code t}. */
    static String kinds(Reference reference) {
        return reference.targets().isEmpty()
                ? "true"
                : reference.targets().stream()
                        .sorted()
                        .map(target -> "'" + target + "'")
                        .collect(Collectors.joining(", ", "t.kind in (", ")"));
    }
}
