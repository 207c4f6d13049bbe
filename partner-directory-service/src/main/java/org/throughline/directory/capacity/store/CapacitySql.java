package org.throughline.directory.capacity.store;

/** The statements on reports. */
final class CapacitySql {

    /** Of the district whose report it is, which need not be the transaction's: an agency reads in several. */
    private static final String BELIEVED_DAYS =
            "(select s.believed_days from capacity_settings s where s.tenant = %s order by s.version desc limit 1)";

    private static final String SELECT =
            """
            select service_id, location_id, unit, maximum, vacancy, waitlist_length, minimum_cohort,
                cast(extract(epoch from as_of) * 1000 as bigint), reported_by, version, %s,
                cast(extract(epoch from ended_at) * 1000 as bigint)
            from capacity_report where service_id = ?1"""
                    .formatted(BELIEVED_DAYS.formatted("capacity_report.tenant"));

    static final String LAST =
            SELECT + " and location_id is not distinct from cast(?2 as uuid) order by version desc limit 1";

    static final String HISTORY = SELECT + " and version < ?2 order by version desc limit ?3";

    /** The version of the next report, and how long it will be believed. */
    static final String NEXT = "select coalesce(max(version), 0) + 1, " + BELIEVED_DAYS.formatted("?1")
            + " from capacity_report where tenant = ?1 and service_id = ?2";

    static final String INSERT =
            """
            insert into capacity_report (tenant, service_id, location_id, version, unit, maximum, vacancy,
                waitlist_length, minimum_cohort, as_of, reported_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)""";

    /** What was said last of an offering, if the same said it: ?4 who, ?5 since when it holds no more. */
    static final String END =
            """
            update capacity_report set ended_at = ?5
            where tenant = ?1 and service_id = ?2 and reported_by = ?4 and ended_at is null and version = (
                select max(version) from capacity_report where tenant = ?1 and service_id = ?2
                    and location_id is not distinct from cast(?3 as uuid))""";

    /** Whether a service is at a location. */
    static final String IS_AT =
            """
            select exists (select from hsds_nesting place join hsds_nesting location
                    on location.tenant = place.tenant and location.parent = place.child and location.property = 'location'
                where place.parent = ?1 and place.property = 'service_at_locations' and location.child = ?2)""";

    /** Whether a program keeps an offering's places. */
    static final String IS_KEPT = "select is_kept_by_program(?1, ?2, cast(?3 as uuid))";

    private CapacitySql() {}
}
