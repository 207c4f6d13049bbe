package org.throughline.directory.search.store;

/** The statements of a search: the reviewed function says which, the rows are read under row-level security. */
final class SearchSql {

    /** Of a listing {@code l}: when it is open in an ordinary week. */
    static final String HOURS =
            """
            (select coalesce(json_agg(json_build_object('day', h.day,
                    'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI'),
                    'validTo', h.valid_to) order by h.number), '[]')
                from service_hours h where h.tenant = l.tenant and h.service_id = l.id)""";

    private static final String SITES =
            """
            (select coalesce(json_agg(json_build_object('latitude', s.latitude, 'longitude', s.longitude)
                order by s.number), '[]') from service_site s where s.tenant = l.tenant and s.service_id = l.id)""";

    private static final String LAST_REPORTS =
            """
            (select coalesce(json_agg(json_build_object('vacancy', c.vacancy, 'asOf',
                    to_char(c.as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
                from (select distinct on (location_id) vacancy, as_of, ended_at from capacity_report
                    where tenant = l.tenant and service_id = l.id order by location_id, version desc) c
                where c.ended_at is null)""";

    private static final String ROW =
            """
            select cast(json_build_object(
                'id', l.id, 'sourceId', l.source_id, 'name', l.name,
                'organizationId', l.organization_id, 'organizationName', l.organization_name,
                'agency', case when a.id is not null then json_build_object(
                    'id', a.id, 'verified', a.state = 'VERIFIED', 'intakeEmail', a.intake_email) end,
                'active', l.active, 'categories', to_json(l.categories), 'languages', to_json(l.languages),
                'insurances', to_json(l.insurances), 'onSiteSchools', to_json(l.on_site_schools),
                'minimumAge', ceil(l.minimum_age), 'maximumAge', floor(l.maximum_age),
                'delivery', json_build_object('interpretedLanguages', to_json(l.interpreted_languages),
                    'costs', to_json(l.costs), 'competencies', to_json(l.competencies),
                    'treatments', to_json(l.treatments), 'accessibility', to_json(l.accessibility),
                    'billableSchools', to_json(l.billable_schools), 'telehealth', l.telehealth,
                    'minimumGrade', l.minimum_grade, 'maximumGrade', l.maximum_grade,
                    'hours', %1$s),
                'sites', %2$s,
                'lastReports', %3$s,
                'believedForDays', (select s.believed_days from capacity_settings s
                    where s.tenant = l.tenant order by s.version desc limit 1),
                'straightLineMetres', %4$s,
                'away', %5$s) as text)
            from %6$s left join agency a on a.id = l.agency_id
            where not l.withdrawn and %7$s""";

    /**
     * One listing after the other: how few are found the planner does not know, and in a small directory it would read all
     * listings to join them.
     */
    static final String EACH_LISTING =
            """
            f cross join lateral (
                select * from service_listing s
                where s.tenant = cast(nullif(current_setting('throughline.tenant', true), '') as uuid)
                    and s.id = f.id offset 0) l""";

    static final String ONE = rows("null", "null", "service_listing l", "l.id = ?1");

    static final String FOUND = rows(
                    "case when not ?6 or f.metres = 'Infinity' then null else f.metres end",
                    "case when not ?6 then f.metres end",
                    "search_services(cast(cast(?1 as text) as jsonb), ?2, ?3, ?4, ?5) " + EACH_LISTING,
                    "true")
            + " order by f.metres, f.name, f.id";

    /**
     * The function says which; the values are read under row-level security. ?2 and ?3 are the same search, asking besides for
     * an open place and for a valid agreement, so that these are counted as they are searched.
     */
    static final String FACETS =
            """
            with found as (select l.* from search_services(cast(cast(?1 as text) as jsonb), null, null, null, 2147483647) f
                join service_listing l on l.tenant = cast(nullif(current_setting('throughline.tenant', true), '') as uuid)
                    and l.id = f.id)
            select cast(json_build_object('facet', facet, 'value', value, 'count', count(*)) as text) from (
                select 'categories' as facet, unnest(categories) as value from found
                union all select 'languages', unnest(languages) from found
                union all select 'insurances', unnest(insurances) from found
                union all select 'costs', unnest(costs) from found
                union all select 'competencies', unnest(competencies) from found
                union all select 'treatments', unnest(treatments) from found
                union all select 'accessibility', unnest(accessibility) from found
                union all select 'schools', unnest(on_site_schools) from found
                union all select 'telehealth', 'true' from found where telehealth
                union all select 'openPlace', 'true'
                    from search_services(cast(cast(?2 as text) as jsonb), null, null, null, 2147483647)
                union all select 'validAgreement', 'true'
                    from search_services(cast(cast(?3 as text) as jsonb), null, null, null, 2147483647)) counted
            group by facet, value order by facet, count(*) desc, value""";

    /** In all districts: ?1 the agency, ?2 and ?3 the name and id behind which to go on, ?4 how many at most. */
    static final String OF_AGENCY =
            """
            select cast(json_build_object('id', l.id, 'name', l.name,
                'district', json_build_object('code', t.code, 'name', t.name),
                'organizationId', l.organization_id, 'organizationName', l.organization_name, 'active', l.active,
                'agencyVerified', coalesce(a.state = 'VERIFIED', false),
                'lastReports', %1$s,
                'believedForDays', (select s.believed_days from capacity_settings s
                    where s.tenant = l.tenant order by s.version desc limit 1)) as text)
            from service_listing l join tenant t on t.id = l.tenant left join agency a on a.id = l.agency_id
            where l.agency_id = ?1 and not l.withdrawn
                and (cast(?2 as text) is null or (l.name, l.id) > (cast(?2 as text), cast(?3 as uuid)))
            order by l.name, l.id limit ?4"""
                    .formatted(LAST_REPORTS);

    static final String COUNT_FOUND =
            "select count(*) from search_services(cast(cast($1 as text) as jsonb), null, null, null, $2)";

    static final String COUNT = "select count(*) from service_listing l where not l.withdrawn";

    private SearchSql() {}

    private static String rows(String metres, String away, String from, String condition) {
        return ROW.formatted(HOURS, SITES, LAST_REPORTS, metres, away, from, condition);
    }
}
