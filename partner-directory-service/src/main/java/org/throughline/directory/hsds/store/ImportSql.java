package org.throughline.directory.hsds.store;

/** The statements by which an import changes the records of the directory. ?1 is the tenant. */
final class ImportSql {

    static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtextextended(cast(cast(?1 as uuid) as text) || cast(?2 as text), 0)) as text)";

    /** Those that the directory does not know: ?2 the import, ?3 the source, ?4 the time. */
    static final String ADD_RECORDS =
            """
            insert into hsds_record (tenant, id, source, kind, source_id, fields, as_sent, content_hash, changed_by, modified_at)
            select s.tenant, s.id, cast(?3 as text), s.kind, s.source_id, s.fields, s.as_sent, s.content_hash, s.import_id,
                cast(cast(?4 as text) as timestamptz)
            from import_row s where s.tenant = ?1 and s.import_id = ?2 and not s.known and not s.refused""";

    /**
     * Those that it knows otherwise, or as withdrawn: ?2 the import, ?3 the time. Their words are stemmed anew when all is written.
     */
    static final String CHANGE_RECORDS =
            """
            update hsds_record r set fields = s.fields, as_sent = s.as_sent, content_hash = s.content_hash, changed_by = s.import_id,
                modified_at = cast(cast(?3 as text) as timestamptz), withdrawn = false, more_words = null, stemmed_in = null
            from import_row s where s.tenant = ?1 and s.import_id = ?2 and s.known and s.changed and not s.refused
                and r.tenant = ?1 and r.id = s.id""";

    /** ?2 the import, ?3 the source, ?4 the time. */
    static final String WITHDRAW_RECORDS =
            """
            update hsds_record r set withdrawn = true, changed_by = ?2, modified_at = cast(cast(?4 as text) as timestamptz)
            where %s"""
                    .formatted(StagingSql.NO_LONGER_SENT);

    /**
     * Whatever carried a record that this import changed has changed as it is published, as records were nested before: ?2 the
     * import, ?3 the time. What is new was carried by nothing.
     */
    static final String MARK_FORMER_CARRIERS =
            """
            with recursive carrying (id) as (
                (select id from import_row where tenant = ?1 and import_id = ?2 and known and changed and not refused
                    union select id from hsds_record where tenant = ?1 and changed_by = ?2 and withdrawn)
                union select n.parent from carrying c join hsds_nesting n on n.tenant = ?1 and n.child = c.id)
            update hsds_record r set modified_at = cast(cast(?3 as text) as timestamptz) from carrying c
            where r.tenant = ?1 and r.id = c.id and r.modified_at <> cast(cast(?3 as text) as timestamptz)""";

    /**
     * The same, as they are nested now: of what the package has and has not changed, that which this import nests something in. What
     * it changed is marked already. Only carriers that are not marked yet are followed.
     */
    static final String MARK_PRESENT_CARRIERS =
            """
            with recursive carrying (id) as (
                select t.id from import_row t
                    join hsds_nesting n on n.tenant = ?1 and n.parent = t.id
                    join hsds_record o on o.tenant = ?1 and o.id = n.owner and o.changed_by = ?2
                where t.tenant = ?1 and t.import_id = ?2 and t.known and not t.changed and not t.refused
                union select p.id from carrying c
                    join hsds_nesting n on n.tenant = ?1 and n.child = c.id
                    join hsds_record p on p.tenant = ?1 and p.id = n.parent
                where p.modified_at <> cast(cast(?3 as text) as timestamptz))
            update hsds_record r set modified_at = cast(cast(?3 as text) as timestamptz) from carrying c
            where r.tenant = ?1 and r.id = c.id and r.modified_at <> cast(cast(?3 as text) as timestamptz)""";

    /** ?2 the import. */
    static final String FORGET_NESTINGS =
            """
            delete from hsds_nesting n using hsds_record r
            where n.tenant = ?1 and r.tenant = ?1 and r.changed_by = ?2 and n.owner = r.id""";

    /** What is no longer offered, and the numbers of the facts about it; ?2 the import. */
    static final String WITHDRAW_LISTINGS =
            """
            update service_listing l set withdrawn = true,
                fact_version = l.fact_version + case when l.active then 1 else 0 end
            from hsds_record r
            where l.tenant = ?1 and not l.withdrawn and r.tenant = ?1 and r.id = l.id and r.changed_by = ?2 and r.withdrawn
            returning cast(json_build_object('id', l.id, 'factVersion', l.fact_version, 'told', l.active) as text)""";

    /** Services whose document this import changed, after an id: ?2 the source, ?3 the time, ?4 the id, ?5 how many. */
    static final String CHANGED_SERVICES =
            """
            select id from hsds_record where tenant = ?1 and source = ?2 and kind = 'services' and not withdrawn
                and modified_at = cast(cast(?3 as text) as timestamptz) and id > ?4 order by id limit ?5""";

    /**
     * What has a document and was marked as changed, or was withdrawn: ?2 the source, ?3 the time, ?4 the import, ?5 how many are told
     * at a time.
     */
    static final String CHANGED_RECORDS =
            """
            select cast(json_build_object('importId', cast(?4 as uuid), 'table', kind,
                'changed', coalesce(json_agg(id order by id) filter (where not withdrawn), '[]'),
                'withdrawn', coalesce(json_agg(id order by id) filter (where withdrawn), '[]')) as text)
            from (select kind, id, withdrawn, (row_number() over (partition by kind order by id) - 1) / cast(?5 as int) as list
                from hsds_record where tenant = ?1 and source = ?2 and modified_at = cast(cast(?3 as text) as timestamptz)
                    and kind in ('services', 'organizations', 'service_at_location', 'taxonomies', 'taxonomy_terms')) told
            group by kind, list order by kind, list""";

    private ImportSql() {}
}
