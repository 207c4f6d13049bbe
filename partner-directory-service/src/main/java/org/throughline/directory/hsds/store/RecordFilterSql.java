package org.throughline.directory.hsds.store;

/** Which published records a query finds. */
final class RecordFilterSql {

    static final String TENANT = "cast(nullif(current_setting('throughline.tenant', true), '') as uuid)";

    /** The services that a record stands for: itself, the one at the location, or all those of an organization. */
    private static final String SUBJECTS =
            """
            (select r.id union all select n.parent from hsds_nesting n where n.tenant = r.tenant and n.child = r.id
                and n.property = case r.kind when 'service_at_location' then 'service_at_locations'
                    when 'organizations' then 'organization' end)""";

    private static final String TERMS_OF_SUBJECTS =
            """
            select t.child from %s s (id)
            join hsds_nesting a on a.tenant = r.tenant and a.parent = s.id and a.property = 'attributes'
            join hsds_nesting t on t.tenant = r.tenant and t.parent = a.child and t.property = 'taxonomy_term'"""
                    .formatted(SUBJECTS);

    /** Services at published places within ?10 metres of the middle of the postcode ?9. */
    private static final String AT_PLACES_NEAR =
            """
            select held.parent
            from (select avg(cast(p.fields ->> 'latitude' as double precision)) as latitude,
                    avg(cast(p.fields ->> 'longitude' as double precision)) as longitude
                from hsds_record a
                join hsds_nesting n on n.tenant = a.tenant and n.child = a.id and n.property = 'addresses'
                join published_location p on p.tenant = n.tenant and p.id = n.parent
                where a.tenant = %1$s and a.kind = 'addresses' and not a.withdrawn
                    and lower(a.fields ->> 'postal_code') = lower(cast(?9 as text))) middle
            join published_location near on near.tenant = %1$s
                and straight_line_metres(middle.latitude, middle.longitude,
                    cast(near.fields ->> 'latitude' as double precision),
                    cast(near.fields ->> 'longitude' as double precision)) <= cast(?10 as integer)
            join hsds_nesting held on held.tenant = near.tenant and held.child = near.id and held.property = 'location'"""
                    .formatted(TENANT);

    /** Whether the service of a service at a location is for those of the postal code ?11, as listings have it. */
    private static final String SERVES =
            """
            select from hsds_nesting n join service_listing l on l.tenant = n.tenant and l.id = n.parent
            where n.tenant = r.tenant and n.child = r.id and n.property = 'service_at_locations'
                and (l.served_postal_codes = '{}' or cast(?11 as text) = any(l.served_postal_codes))""";

    /**
     * What is said of a service at a confidential place is not published, and nobody finds out by asking for it. Looked up for
     * each record by its keys: joined, all places would be read for each where PostgreSQL has not counted them yet.
     */
    private static final String IS_AT_A_PUBLISHED_PLACE =
            """
            coalesce((select true from hsds_nesting n cross join lateral (select from published_location p
                    where p.tenant = n.tenant and p.id = n.child offset 0) place
                where n.tenant = r.tenant and n.parent = r.id and n.property = 'location' limit 1), false)""";

    /** What is asked by words, in English and in the district's other languages: made once, not for each record. */
    private static final String ASKED = "(select records_asked(cast(?2 as text)))";

    private static final String MORE_ASKED =
            """
            (select records_asked(dictionaries, cast(?2 as text)) from search_settings
                order by version desc limit 1)""";

    private static final String HAS_THE_WORDS =
            """
            case r.kind
                when 'services' then exists (select from service_listing l where l.tenant = r.tenant and l.id = r.id
                    and (l.words @@ %1$s or l.more_words @@ %2$s))
                when 'service_at_location' then coalesce((select true from hsds_nesting n cross join lateral (
                        select l.words, l.more_words from service_listing l
                        where l.tenant = n.tenant and l.id = n.parent offset 0) service
                    where n.tenant = r.tenant and n.child = r.id and n.property = 'service_at_locations'
                        and ((service.words || coalesce(r.words, '')) @@ %1$s
                            or (service.more_words || coalesce(r.more_words, '')) @@ %2$s) limit 1), false) and %3$s
                else r.words @@ %1$s or r.more_words @@ %2$s end"""
                    .formatted(ASKED, MORE_ASKED, IS_AT_A_PUBLISHED_PLACE);

    /** The ids of records {@code r}: ?1 the table, ?2 to ?11 the query. */
    static final String FILTERED =
            """
            select r.id from hsds_record r where r.tenant = %1$s and r.kind = ?1 and not r.withdrawn
                and (cast(?2 as text) is null or %6$s)
                and (cast(cast(?3 as text) as timestamptz) is null or r.modified_at >= cast(cast(?3 as text) as timestamptz))
                and (cast(?4 as uuid) is null or cast(?4 as uuid) in (%2$s))
                and (cast(?5 as uuid) is null or exists (select from hsds_nesting d
                    where d.tenant = r.tenant and d.property = 'taxonomy_detail' and d.child = cast(?5 as uuid)
                        and (d.parent = r.id or d.parent in (%2$s))))
                and (cast(?6 as uuid) is null or exists (select from %3$s s (id) join hsds_nesting o
                    on o.tenant = r.tenant and o.parent = s.id and o.property = 'organization'
                        and o.child = cast(?6 as uuid)))
                and (cast(?7 as uuid) is null or exists (select from hsds_nesting p where p.tenant = r.tenant
                    and p.parent = r.id and p.property = 'parent_id' and p.child = cast(?7 as uuid)))
                and (not ?8 or not exists (select from hsds_nesting p where p.tenant = r.tenant
                    and p.parent = r.id and p.property = 'parent_id'))
                and (cast(?10 as integer) is null or r.id in (%4$s))
                and (cast(?11 as text) is null or exists (%5$s))"""
                    .formatted(TENANT, TERMS_OF_SUBJECTS, SUBJECTS, AT_PLACES_NEAR, SERVES, HAS_THE_WORDS);

    private RecordFilterSql() {}
}
