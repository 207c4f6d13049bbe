package org.throughline.directory.hsds.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.directory.hsds.ImportFaults;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.standard.Reference;

/** The statements that look for what is wrong among an import's own rows, keep it and tell it. ?1 is the tenant, ?2 the import. */
final class StagedFaultSql {

    /** Of what is {@code told}: as many as are kept, behind as many as were found before. */
    private static final String KEEP =
            """
            kept as (
                insert into import_fault (tenant, import_id, number, file, line, place, code, message, pointer)
                select cast(?1 as uuid), cast(?2 as uuid), n.number, n.file, n.line, n.place, n.code, n.message,
                    n.pointer || n.place
                from (select f.file, f.line, f.place, f.code, f.message, nullif(f.pointer, '') as pointer,
                        cast(%%s as bigint) + row_number() over (order by f.number) as number from told f) n
                where n.number <= %d)
            """
                    .formatted(ImportFaults.KEPT);

    /** How many are {@code told}, and the first. */
    private static final String TELL =
            """
            select cast(json_build_object('count', (select count(*) from told), 'some', (
                select coalesce(json_agg(json_build_object('file', f.file, 'line', f.line, 'column', f.place,
                    'code', f.code, 'message', f.message, 'pointer', nullif(f.pointer, '') || f.place) order by f.number), '[]')
                from (select * from told order by number limit 1000) f)) as text)""";

    /** One look at all rows, where a key of theirs would be one at each. */
    static final String DROP_REPEATED =
            """
            with repeated as (select kind, source_id, min(number) as first from import_row
                where tenant = ?1 and import_id = ?2 group by kind, source_id having count(*) > 1),
            dropped as (delete from import_row r using repeated f where r.tenant = ?1 and r.import_id = ?2
                and r.kind = f.kind and r.source_id = f.source_id and r.number > f.first
                returning r.number, r.file, r.line, r.pointer, r.kind, r.source_id, r.fields, r.refused),
            doubtful as (insert into import_doubt (tenant, import_id, number, file, line, pointer, location, term)
                select cast(?1 as uuid), cast(?2 as uuid), d.number, d.file, d.line, d.pointer, d.fields ->> 'link_id',
                    d.fields ->> 'taxonomy_term_id' from dropped d
                where d.kind = 'attributes' and d.fields ->> 'link_id' is not null
                union all
                select cast(?1 as uuid), cast(?2 as uuid), d.number, d.file, d.line, d.pointer, a.fields ->> 'link_id',
                    null from dropped d
                join import_row a on a.tenant = ?1 and a.import_id = ?2 and a.kind = 'attributes'
                    and a.fields ->> 'taxonomy_term_id' = d.source_id
                where d.kind = 'taxonomy_terms' and a.fields ->> 'link_id' is not null
                    and not (jsonb_exists(d.fields, 'code') and not says_confidential(d.fields ->> 'code')
                        and not says_confidential(d.fields ->> 'name'))),
            told as (select number, file, line, pointer, cast('id' as text) as place, cast('DUPLICATE_ID' as text) as code,
                cast('An earlier row of the file has the same identifier.' as text) as message from dropped),
            """
                    + KEEP.formatted("?3") + TELL;

    /** {@code stays}: the row is refused, so that the record stays as it is in the directory, if it is there. */
    private static final String FOLLOW =
            """
            with astray as (
                select r.number, r.source_id, r.file, r.line, r.pointer, r.fields ->> '%3$s' as target,
                    coalesce(bool_or(t.refused), false) as to_refused
                from import_row r left join import_row t on t.tenant = r.tenant and t.import_id = r.import_id
                    and t.source_id = r.fields ->> '%3$s' and %1$s
                where r.tenant = ?1 and r.import_id = ?2 and r.kind = '%2$s' and (not r.refused or ?3)
                    and r.fields ->> '%3$s' is not null
                group by r.number, r.source_id, r.file, r.line, r.pointer, target having coalesce(bool_and(t.refused), true)),
            broken as materialized (select a.*, %4$s as stays from astray a),
            told as (
                select b.number, b.file, b.line, b.pointer, cast('%3$s' as text) as place,
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

    private static final List<StagingSql.OfTable> FOLLOW_REFERENCES = HsdsTables.all().stream()
            .flatMap(table -> table.references().stream()
                    .map(reference -> new StagingSql.OfTable(table.name(), follow(table, reference))))
            .collect(Collectors.toUnmodifiableList());

    /**
     * Withholds every location of which a row said something that was not taken: nobody knows whether it was that the location is
     * confidential, unless its term is there to be read and says something else. A location that is not among the rows taken, and is in
     * the directory, is withheld there; so is the one that a confidential place of a sheet was before. ?3 the source, ?4 how many faults
     * were found before.
     */
    static final String WITHHOLD =
            """
            with doubted as materialized (
                select said.* from (
                    select number, file, line, pointer, fields ->> 'link_id' as location, fields ->> 'taxonomy_term_id' as term
                    from import_row where tenant = ?1 and import_id = ?2 and kind = 'attributes' and refused
                    union all
                    select number, file, line, pointer, location, term from import_doubt where tenant = ?1 and import_id = ?2) said
                where said.location is not null and not exists (select from import_row t
                    where t.tenant = ?1 and t.import_id = ?2 and t.kind = 'taxonomy_terms' and t.source_id = said.term
                        and (not t.refused or jsonb_exists(t.fields, 'code'))
                        and not says_confidential(t.fields ->> 'code') and not says_confidential(t.fields ->> 'name'))),
            moved as materialized (
                select number, file, line, fields ->> 'confidential_before' as location from import_row
                where tenant = ?1 and import_id = ?2 and kind = 'locations' and not refused
                    and jsonb_exists(fields, 'confidential_before')),
            sent as (
                update import_row l set fields = l.fields || '{"confidential": "unknown"}', as_sent = l.as_sent - 'confidential',
                    content_hash = encode(sha256(convert_to(l.content_hash || ' withheld', 'UTF8')), 'hex')
                where l.tenant = ?1 and l.import_id = ?2 and l.kind = 'locations' and not l.refused
                    and l.source_id in (select location from doubted)
                returning l.source_id),
            there as materialized (
                select r.id, r.source_id, r.fields, r.as_sent, r.content_hash, withholds_itself(r.fields) as withheld from hsds_record r
                where r.tenant = ?1 and r.source = ?3 and r.kind = 'locations' and not r.withdrawn
                    and r.source_id in (select location from doubted union all select location from moved) and r.source_id not in (select source_id from sent)),
            instead as (
                delete from import_row l using there t where l.tenant = ?1 and l.import_id = ?2 and l.kind = 'locations'
                    and l.source_id = t.source_id),
            taken as (
                insert into import_row (tenant, import_id, number, kind, source_id, file, line, fields, as_sent,
                    content_hash, id, refused)
                select cast(?1 as uuid), cast(?2 as uuid), d.number, 'locations', t.source_id, d.file, d.line,
                    case when t.withheld then t.fields else t.fields || '{"confidential": "unknown"}' end,
                    case when t.withheld then t.as_sent else t.as_sent - 'confidential' end,
                    case when t.withheld then t.content_hash
                        else encode(sha256(convert_to(t.content_hash || ' withheld', 'UTF8')), 'hex') end,
                    t.id, false
                from there t join (select distinct on (location) location, number, file, line
                        from (select location, number, file, line from doubted union all select location, number, file, line from moved) both_kinds
                        order by location, number) d
                    on d.location = t.source_id),
            told as (
                select d.number, d.file, d.line, d.pointer, cast('link_id' as text) as place,
                    cast('LOCATION_WITHHELD' as text) as code,
                    cast('Nobody knows whether it says that its location is confidential: the location is withheld.' as text)
                        as message
                from doubted d
                where d.location in (select source_id from sent union all select source_id from there)),
            """
                    + KEEP.formatted("?4") + TELL;

    private StagedFaultSql() {}

    /**
     * One statement for each reference; ?3 whether refused rows are looked at too, so that all is seen in one go; ?4 the source; ?5 how many faults
     * were found before.
     */
    static List<String> followReferences(Collection<String> tables) {
        return StagingSql.of(tables, FOLLOW_REFERENCES);
    }

    private static String follow(HsdsTable table, Reference reference) {
        boolean stays = reference.required() || reference.isMeant();
        return FOLLOW.formatted(
                StagingSql.kinds(reference),
                table.name(),
                reference.column(),
                stays ? STAYS : STAYS_BY_ITS_TARGET.formatted(StagingSql.kinds(reference)),
                (stays ? REFUSE : REFUSE + TAKE_OUT).formatted(reference.column(), table.name()));
    }
}
