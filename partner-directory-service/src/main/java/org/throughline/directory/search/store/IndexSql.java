package org.throughline.directory.search.store;

/**
 * The statements by which listings in memory are read, and kept as the database has them. Where PostgreSQL would guess by what is asked
 * how many rows there will be, it asks for it by a query of its own: it would plan anew each time, which takes longer than what is planned.
 */
final class IndexSql {

    /**
     * Which of the database's lives it is. In another less may have been committed, and ids of transactions that were known are
     * given again: where the server was started anew, where another database or table took this one's place, and where one of the
     * server's processes was killed, upon which it loses what it did not write down, and begins its counts anew.
     */
    private static final String LIFE =
            "concat_ws(' ', pg_postmaster_start_time(), pg_relation_filepath('service_listing'), pg_stat_get_bgwriter_stat_reset_time())";

    /**
     * $1 a snapshot of before, null where there was none; $2 and $3 where a way begins, if it does. Gives which life of the
     * database it is, a snapshot of now, whether the transaction has written anything, whether agreements have changed since, whether all
     * listings are to be read anew, else which have changed, where the way begins as places are measured, and for how many
     * days the district believes reports. That no change is of later than now tells the planner how few there are.
     */
    static final String NOW =
            """
            select %2$s, cast(pg_current_snapshot() as text), pg_current_xact_id_if_assigned() is not null,
                coalesce(bool_or(c.of_agreements), false), coalesce(bool_or(c.service_id is null and not c.of_agreements), false),
                array_agg(distinct c.service_id) filter (where c.service_id is not null), metres_in_space($2, $3),
                (select s.believed_days from capacity_settings s where s.tenant = %1$s order by s.version desc limit 1)
            from listing_change c where c.tenant = %1$s
                and c.made_in >= pg_snapshot_xmin(%3$s) and c.made_in < pg_snapshot_xmax(pg_current_snapshot())
                and not pg_visible_in_snapshot(c.made_in, %3$s)"""
                    .formatted(BesideListing.TENANT, LIFE, "(select cast(cast($1 as text) as pg_snapshot))");

    /** $1 the id behind which to go on, $2 how many at most. */
    static final String PAGE = TraitsSql.indexed(
            "(select p.id from service_listing p where p.tenant = %s and not p.withdrawn and p.id > $1 order by p.id limit $2) "
                    .formatted(BesideListing.TENANT));

    /** $1 their ids. */
    static final String OF_IDS = TraitsSql.indexed("(select unnest(cast($1 as uuid[])) as id) ");

    /**
     * Of services that were found in memory what is asked of nobody else, and that they may be seen: $1 their ids, $2 how far each is
     * through space, $3 whether the search begins somewhere, $4 the agency that each was known to be of. Fewer than were asked for where one
     * was withdrawn or given to another agency meanwhile: nobody is told one agency with the address of another.
     */
    static final String FOUND =
            """
            select l.source_id, a.intake_email,
                (select s.believed_days from capacity_settings s where s.tenant = %1$s order by s.version desc limit 1),
                case when f.through = 'Infinity' then null when $3 then surface_metres(f.through) end,
                case when not $3 then f.through end
            from unnest((select cast($1 as uuid[])), (select cast($2 as double precision[])), (select cast($4 as uuid[])))
                    with ordinality f(id, through, agency_id, number)
                cross join lateral (select s.source_id, s.agency_id from service_listing s
                    where s.tenant = %1$s and s.id = f.id and not s.withdrawn offset 0) l
                left join agency a on a.id = l.agency_id
            where a.id is not distinct from f.agency_id
            order by f.number"""
                    .formatted(BesideListing.TENANT);

    /** $1 the day on which they let referrals come in, $2 how many at most. */
    static final String AGREED =
            """
            select g.organization_id, g.agency_id,
                array(select jsonb_array_elements_text(g.content #> '{terms,services}'))
            from agreement g
            where g.tenant = %1$s and $1 between g.open_from and g.open_until and g.agency_id is not null
                and g.content #> '{compliance,evidence}' @> (select evidence_required(%1$s))
            limit $2"""
                    .formatted(BesideListing.TENANT);

    private IndexSql() {}
}
