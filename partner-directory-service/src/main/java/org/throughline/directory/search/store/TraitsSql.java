package org.throughline.directory.search.store;

/**
 * What of the services that a search finds decides for whom they are right. Hundreds are read for each match, so they come as rows: to
 * write JSON of each and to read it again takes longer than all else.
 */
final class TraitsSql {

    /** The same as the filter {@code agreed_on} of a search says, of a listing {@code l} on the day $3. */
    private static final String AGREED =
            """
            exists (select from agreement g
                where g.tenant = l.tenant and g.organization_id = l.organization_id and g.agency_id = l.agency_id
                    and $3 between g.open_from and g.open_until
                    and g.content #> '{compliance,evidence}' @> (select evidence_required(
                        cast(nullif(current_setting('throughline.tenant', true), '') as uuid)))
                    and (g.content #> '{terms,services}' = '[]'
                        or g.content #> '{terms,services}' @> to_jsonb(cast(l.id as text))))""";

    private static final String FOUND =
            """
            select l.id, l.name, l.organization_id, l.organization_name, a.id, %1$s,
                l.active, a.state = 'VERIFIED', l.categories, l.languages, l.insurances, l.on_site_schools,
                l.billable_schools, l.served_postal_codes, cast(ceil(l.minimum_age) as integer), cast(floor(l.maximum_age) as integer),
                l.interpreted_languages, l.competencies, l.accessibility, l.telehealth, l.minimum_grade, l.maximum_grade,
                l.costs, l.treatments, %2$s, %3$s, %4$s
            from search_services(cast(cast($1 as text) as jsonb), null, null, null, $2) %5$s
                left join agency a on a.id = l.agency_id
                %6$s
                %7$s
            where not l.withdrawn""";

    private static final String WITH_HOURS = found(BesideListing.HOURS, BesideListing.OPENING);
    private static final String WITHOUT_HOURS = found("null, null, null, null, null", "");

    private TraitsSql() {}

    /**
     * $1 the search, $2 how many at most, $3 the day on which they are agreed with. Two statements rather than a parameter: what one
     * leaves out would make a plan for it alone look cheap, and it would be planned each time.
     */
    static String found(boolean withHours) {
        return withHours ? WITH_HOURS : WITHOUT_HOURS;
    }

    private static String found(String hours, String opening) {
        return FOUND.formatted(
                AGREED,
                hours,
                BesideListing.SITES,
                BesideListing.LAST_REPORTS,
                BesideListing.EACH,
                BesideListing.REPORTING,
                opening);
    }
}
