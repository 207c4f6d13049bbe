package org.throughline.directory.search.store;

/** The statements on where ways begin. */
final class PlaceSql {

    private static final String TENANT = "cast(nullif(current_setting('throughline.tenant', true), '') as uuid)";

    private static final String POINT =
            "cast(p.fields ->> 'latitude' as double precision), cast(p.fields ->> 'longitude' as double precision)";

    /** ?1 the sourced id. */
    static final String SCHOOL = "select " + POINT
            + """
             from published_location p where p.tenant = %s and p.fields ->> 'external_identifier_type' = 'school-sourced-id'
                and p.fields ->> 'external_identifier' = ?1"""
                    .formatted(TENANT);

    /** ?1 the postal code as it is compared (PostalCode). What is cheap to see of it is looked at first. */
    private static final String ADDRESSES =
            """
             from hsds_record a
            join hsds_nesting n on n.tenant = a.tenant and n.child = a.id and n.property = 'addresses'
            join published_location p on p.tenant = n.tenant and p.id = n.parent
            where a.tenant = %s and a.kind = 'addresses' and not a.withdrawn
                and left(translate(upper(a.fields ->> 'postal_code'), E' -\\t', ''), 3) = left(?1, 3)
                and regexp_replace(regexp_replace(upper(a.fields ->> 'postal_code'), '[[:space:]-]+', '', 'g'),
                    '^([0-9]{5})[0-9]{4}$', '\\1') = ?1"""
                    .formatted(TENANT);

    /** Of the places in a postal code. */
    static final String PLACES_IN = "select " + POINT + ADDRESSES;

    /** ?2 the first digits of the line, which lines of one address have in common; null where it has no number. */
    static final String PLACES_AT = "select " + POINT + ", a.fields ->> 'address_1'" + ADDRESSES
            + " and (cast(?2 as text) is null or substring(a.fields ->> 'address_1' from '[0-9]+') = ?2)";

    /** Of the points that count: those of the upload that the district's book names. */
    private static final String POINTS =
            """
             from address_point p
            where p.tenant = %1$s and p.upload = (select b.upload from address_book b where b.tenant = %1$s)
                and p.postal_code = ?1"""
                    .formatted(TENANT);

    /** ?1 the postal code. */
    static final String MIDDLE_OF_POINTS = "select avg(p.latitude), avg(p.longitude)" + POINTS;

    /** ?1 the postal code, ?2 the street, ?3 and ?4 between which numbers. */
    static final String NUMBERS =
            """
            select p.low, p.high, p.mark, avg(p.latitude), avg(p.longitude), min(p.latitude), min(p.longitude), max(p.latitude),
                max(p.longitude)"""
                    + POINTS
                    + """
                     and p.street = ?2 and p.low between ?3 and ?4
                    group by p.low, p.high, p.mark""";

    private PlaceSql() {}
}
