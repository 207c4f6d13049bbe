package org.throughline.directory.search.store;

/** The statements of a search: the reviewed function says which, the rows are read under row-level security. */
final class SearchSql {

    private static final String ROWS =
            """
            select l.id, l.source_id, l.name, l.organization_id, l.organization_name,
                a.id, a.state = 'VERIFIED', a.intake_email,
                l.active, l.categories, l.languages, l.insurances, l.on_site_schools,
                cast(ceil(l.minimum_age) as integer), cast(floor(l.maximum_age) as integer),
                l.interpreted_languages, l.costs, l.competencies, l.treatments, l.accessibility, l.billable_schools,
                l.telehealth, l.minimum_grade, l.maximum_grade, %s,
                %s, %s,
                (select s.believed_days from capacity_settings s where s.tenant = %s order by s.version desc limit 1),
                %s
            from %s left join agency a on a.id = l.agency_id
                %s
                %s
            where not l.withdrawn and %s""";

    /** $1 its id. It may be of any district that the caller sees. */
    static final String ONE = rows(
            "l.tenant",
            "cast(null as double precision), cast(null as double precision)",
            "service_listing l",
            "l.id = $1");

    /** $1 the search, $2 to $4 behind which to go on, $5 how many at most, $6 whether it begins somewhere. */
    static final String FOUND = rows(
                    BesideListing.TENANT,
                    "case when $6 and f.metres <> 'Infinity' then f.metres end, case when not $6 then f.metres end",
                    "search_services(cast(cast($1 as text) as jsonb), $2, $3, $4, $5) " + BesideListing.EACH,
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

    /** In all districts, by name as people look for it, without accents and case: ?1 the agency, ?2 and ?3 the name and id behind which to go on, ?4 how many at most. */
    static final String OF_AGENCY =
            """
            select cast(json_build_object('id', l.id, 'name', l.name,
                'district', json_build_object('code', t.code, 'name', t.name),
                'organizationId', l.organization_id, 'organizationName', l.organization_name, 'active', l.active,
                'agencyVerified', coalesce(a.state = 'VERIFIED', false),
                'lastReports', (select coalesce(json_agg(json_build_object('vacancy', c.vacancy, 'asOf',
                        to_char(c.as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
                    from (select distinct on (location_id) vacancy, as_of, ended_at from capacity_report
                        where tenant = l.tenant and service_id = l.id order by location_id, version desc) c
                    where c.ended_at is null),
                'believedForDays', (select s.believed_days from capacity_settings s
                    where s.tenant = l.tenant order by s.version desc limit 1)) as text)
            from service_listing l join tenant t on t.id = l.tenant left join agency a on a.id = l.agency_id
            where l.agency_id = ?1 and not l.withdrawn
                and (cast(?2 as text) is null or (fold(l.name), l.id) > (fold(cast(?2 as text)), cast(?3 as uuid)))
            order by fold(l.name), l.id limit ?4""";

    static final String COUNT_FOUND =
            "select count(*) from search_services(cast(cast($1 as text) as jsonb), null, null, null, $2)";

    static final String COUNT = "select count(*) from service_listing l where not l.withdrawn";

    private SearchSql() {}

    private static String rows(String district, String away, String from, String condition) {
        return ROWS.formatted(
                BesideListing.HOURS,
                BesideListing.SITES,
                BesideListing.LAST_REPORTS,
                district,
                away,
                from,
                BesideListing.OPENING,
                BesideListing.REPORTING,
                condition);
    }
}
