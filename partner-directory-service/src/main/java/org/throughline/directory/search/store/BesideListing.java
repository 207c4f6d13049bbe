package org.throughline.directory.search.store;

/** What stands beside a listing {@code l}, as arrays: {@link RowValues} reads them. */
final class BesideListing {

    static final String TENANT = "cast(nullif(current_setting('throughline.tenant', true), '') as uuid)";

    /**
     * One listing after the other: how few are found the planner does not know, and in a small directory it would read all
     * listings to join them.
     */
    static final String EACH =
            """
            f cross join lateral (
                select * from service_listing s where s.tenant = %s and s.id = f.id offset 0) l"""
                    .formatted(TENANT);

    /** Its places. */
    static final String SITES =
            """
            array(select point(s.latitude, s.longitude) from service_site s
                where s.tenant = l.tenant and s.service_id = l.id order by s.number)""";

    /** The same places as they are measured: three numbers of each. */
    static final String PLACES =
            """
            array(select unnest(metres_in_space(s.latitude, s.longitude)) from (
                select * from service_site where tenant = l.tenant and service_id = l.id order by number) s)""";

    /** The columns of {@link #OPENING}. */
    static final String HOURS = "w.days, w.opens, w.closes, w.valid_from, w.valid_to";

    /** When it is open in an ordinary week. */
    static final String OPENING =
            """
            cross join lateral (
                select array_agg(h.day) as days, array_agg(to_char(h.opens, 'HH24:MI')) as opens,
                    array_agg(to_char(h.closes, 'HH24:MI')) as closes, array_agg(h.valid_from) as valid_from,
                    array_agg(h.valid_to) as valid_to
                from (select * from service_hours where tenant = l.tenant and service_id = l.id order by number) h) w""";

    /** The columns of {@link #REPORTING}. */
    static final String LAST_REPORTS = "r.vacancies, r.as_of";

    /** In the order of their index, read from its end: that of each location comes first without being sorted. */
    static final String REPORTING =
            """
            cross join lateral (
                select array_agg(c.vacancy) as vacancies, array_agg(c.as_of) as as_of
                from (select distinct on (location_id) vacancy, as_of, ended_at from capacity_report
                    where tenant = l.tenant and service_id = l.id order by location_id desc, version desc) c
                where c.ended_at is null) r""";

    private BesideListing() {}
}
