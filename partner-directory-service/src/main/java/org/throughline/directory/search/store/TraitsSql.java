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

    private static final String TRAITS =
            """
            select l.id, l.name, l.organization_id, l.organization_name, a.id, %1$s,
                l.active, a.state = 'VERIFIED', l.categories, l.languages, l.insurances, l.on_site_schools,
                l.billable_schools, l.served_postal_codes, cast(ceil(l.minimum_age) as integer), cast(floor(l.maximum_age) as integer),
                l.interpreted_languages, l.competencies, l.accessibility, l.telehealth, l.minimum_grade, l.maximum_grade,
                l.costs, l.treatments, %2$s, %3$s, %4$s
            from %5$s %6$s
                left join agency a on a.id = l.agency_id
                %7$s
                %8$s
            where not l.withdrawn""";

    private static final String SEARCHED = "search_services(cast(cast($1 as text) as jsonb), null, null, null, $2)";

    private static final String WITH_HOURS = traits(AGREED, BesideListing.HOURS, "", SEARCHED, BesideListing.OPENING);
    private static final String WITHOUT_HOURS = traits(AGREED, "null, null, null, null, null", "", SEARCHED, "");

    private TraitsSql() {}

    /**
     * $1 the search, $2 how many at most, $3 the day on which they are agreed with. Two statements rather than a parameter: what one
     * leaves out would make a plan for it alone look cheap, and it would be planned each time.
     */
    static String found(boolean withHours) {
        return withHours ? WITH_HOURS : WITHOUT_HOURS;
    }

    /**
     * To be kept, so that the day is not asked for; and where its places are, as they are measured.
     *
     * @param ids a relation with the ids, in a column {@code id}
     */
    static String indexed(String ids) {
        return traits("false", BesideListing.HOURS, ", " + BesideListing.PLACES, ids, BesideListing.OPENING);
    }

    private static String traits(String agreed, String hours, String places, String from, String opening) {
        return TRAITS.formatted(
                agreed,
                hours,
                BesideListing.SITES,
                BesideListing.LAST_REPORTS + places,
                from,
                BesideListing.EACH,
                BesideListing.REPORTING,
                opening);
    }
}
