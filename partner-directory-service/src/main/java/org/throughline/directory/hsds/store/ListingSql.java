package org.throughline.directory.hsds.store;

/**
 * The statements by which an import gathers the listings of some services and writes them, with what they are found by. $1 is the
 * tenant; lists of ids and rows travel as one JSON text, $2.
 */
final class ListingSql {

    private static final String GIVEN_IDS =
            "select cast(value as uuid) from jsonb_array_elements_text(cast(cast($2 as text) as jsonb))";

    /**
     * Made before anything is looked for: as a join the cast would stand beside the tables' rows, and under row-level
     * security a condition with an operator that is not leakproof never reaches an index.
     */
    private static final String ARE_GIVEN = "= any(array(" + GIVEN_IDS + "))";

    /**
     * The tenant where some of its rows are looked for by their keys. As a value it would be looked up in statistics that do not
     * know a district before its first import has ended: then all its rows count as one, and no key as worth its index.
     */
    private static final String TENANT = "(select cast($1 as uuid))";

    /** Under which properties a record carries what listings are gathered from, and of what they carry something is gathered too. */
    private static final String LEADING = "'service_at_locations', 'location', 'attributes', 'capacities'";

    private static final String GATHERED = LEADING
            + ", 'organization', 'languages', 'schedules', 'cost_options', 'service_areas', 'taxonomy_term', 'unit'";

    /**
     * What the documents of some services carry, as far as {@link org.throughline.directory.hsds.listing.Listings} asks for it. What
     * each holds and is is looked for by its key, whatever PostgreSQL has counted of the tables, and when: joined, all rows would be
     * read for each.
     */
    static final String CARRIED =
            """
            with recursive reached (id, leads) as (
                select given.id, true from (%1$s) given (id)
                union select held.child, held.property in (%3$s) from reached r cross join lateral (
                    select n.child, n.property from hsds_nesting n where n.tenant = %2$s and n.parent = r.id
                        and n.property in (%4$s) offset 0) held
                where r.leads)
            select r.id, r.kind, r.source_id, cast(r.fields as text) from reached cross join lateral (
                select id, kind, source_id, fields from hsds_record
                where tenant = %2$s and id = reached.id and not withdrawn offset 0) r"""
                    .formatted(GIVEN_IDS, TENANT, LEADING, GATHERED);

    static final String KNOWN_LISTINGS =
            """
            select cast(coalesce(json_agg(json_build_object('id', l.id, 'hash', l.content_hash,
                'active', l.active, 'withdrawn', l.withdrawn)), '[]') as text)
            from service_listing l where l.tenant = %s and l.id %s"""
                    .formatted(TENANT, ARE_GIVEN);

    /** Of the organizations of some services. */
    static final String KNOWN_LINKS =
            """
            select cast(coalesce(json_agg(json_build_object('organizationId', organization_id,
                'agencyId', agency_id)), '[]') as text)
            from (select distinct on (organization_id) organization_id, agency_id from agency_link
                where tenant = %1$s and organization_id = any(array(
                    select held.child from (%2$s) given (id) cross join lateral (
                        select n.child from hsds_nesting n where n.tenant = %1$s and n.parent = given.id
                            and n.property = 'organization' offset 0) held))
                order by organization_id, version desc) links"""
                    .formatted(TENANT, GIVEN_IDS);

    /** Of the languages besides English that the district writes in; null where there are none, and then nothing is stemmed. */
    private static final String DICTIONARIES =
            "select dictionaries from search_settings where tenant = cast($1 as uuid)"
                    + " order by version desc limit 1";

    static final String SAYS_ITS_LANGUAGES = "select exists (select from search_settings where tenant = ?1)";

    /** Whether they were set and no import has stemmed all anew since. */
    static final String LANGUAGES_AWAIT_IMPORT =
            """
            select coalesce((select in_use_since is null from search_settings where tenant = ?1
                order by version desc limit 1), false)""";

    /** Listings that are found by the stems of other languages than those of now, if any, and since when none is; ?2 the time. */
    static final String STEM_ANEW =
            """
            with w as (select version, dictionaries from search_settings where tenant = ?1 order by version desc limit 1),
            told as (update search_settings s set in_use_since = cast(cast(?2 as text) as timestamptz) from w
                where s.tenant = ?1 and s.version = w.version and s.in_use_since is null)
            update service_listing l set stemmed_in = w.dictionaries,
                more_words = stems_of(w.dictionaries, concat_ws(' ', l.name, l.organization_name, l.description))
            from w where l.tenant = ?1 and not l.withdrawn and l.stemmed_in is distinct from w.dictionaries""";

    /** The same of records that have words of their own. */
    static final String STEM_RECORDS_ANEW =
            """
            with w as (select dictionaries from search_settings where tenant = ?1 order by version desc limit 1)
            update hsds_record r set stemmed_in = w.dictionaries,
                more_words = stems_of(w.dictionaries, said_in_record(r.kind, r.fields))
            from w where r.tenant = ?1 and not r.withdrawn and r.words is not null
                and r.kind in ('organizations', 'service_at_location', 'taxonomies', 'taxonomy_terms')
                and r.stemmed_in is distinct from w.dictionaries""";

    /** Those of source ?2, which is all that an import changes that is not alone. */
    static final String STEM_OWN_RECORDS = STEM_RECORDS_ANEW + " and r.source = cast(?2 as text)";

    /**
     * Gives the number of the last fact about each. It is counted in the row as that is written: until then a report of places or a
     * link to a program may count there.
     */
    static final String WRITE_LISTINGS =
            """
            insert into service_listing (tenant, id, source_id, organization_id, agency_id, name, organization_name,
                description, active, categories, languages, insurances, on_site_schools, minimum_age, maximum_age,
                interpreted_languages, costs, competencies, treatments, accessibility, billable_schools,
                served_postal_codes, telehealth, minimum_grade, maximum_grade, content_hash, fact_version, more_words,
                stemmed_in)
            select cast($1 as uuid), r.id, r.source_id, r.organization_id, r.agency_id, r.name, r.organization_name,
                r.description, r.active, r.categories, r.languages, r.insurances, r.on_site_schools, r.minimum_age,
                r.maximum_age, d.interpreted_languages, d.costs, d.competencies, d.treatments, d.accessibility,
                d.billable_schools, d.served_postal_codes, d.telehealth, d.minimum_grade, d.maximum_grade, r.content_hash,
                cast(r.told as int),
                stems_of(w.dictionaries, concat_ws(' ', r.name, r.organization_name, r.description)), w.dictionaries
            from jsonb_to_recordset(cast(cast($2 as text) as jsonb)) as r(id uuid, source_id text,
                organization_id uuid, agency_id uuid, name text, organization_name text, description text,
                active boolean, categories text[], languages text[], insurances text[], on_site_schools text[],
                minimum_age numeric, maximum_age numeric, delivery jsonb, content_hash text, told boolean)
            cross join lateral jsonb_to_record(r.delivery) as d(interpreted_languages text[], costs text[],
                competencies text[], treatments text[], accessibility text[], billable_schools text[],
                served_postal_codes text[], telehealth boolean, minimum_grade integer, maximum_grade integer)
            cross join (select (%s) as dictionaries) w
            on conflict (tenant, id) do update set organization_id = excluded.organization_id,
                agency_id = excluded.agency_id, name = excluded.name,
                organization_name = excluded.organization_name, description = excluded.description,
                active = excluded.active, withdrawn = false, categories = excluded.categories,
                languages = excluded.languages, insurances = excluded.insurances,
                on_site_schools = excluded.on_site_schools, minimum_age = excluded.minimum_age,
                maximum_age = excluded.maximum_age, interpreted_languages = excluded.interpreted_languages,
                costs = excluded.costs, competencies = excluded.competencies, treatments = excluded.treatments,
                accessibility = excluded.accessibility, billable_schools = excluded.billable_schools,
                served_postal_codes = excluded.served_postal_codes, telehealth = excluded.telehealth, minimum_grade = excluded.minimum_grade,
                maximum_grade = excluded.maximum_grade, content_hash = excluded.content_hash,
                fact_version = service_listing.fact_version + excluded.fact_version, more_words = excluded.more_words,
                stemmed_in = excluded.stemmed_in
            returning id, fact_version"""
                    .formatted(DICTIONARIES);

    /** Words that the source's listings are found by though there is a slip in what is asked; $3 the source. */
    static final String WRITE_WORDS =
            """
            insert into search_word (tenant, letters, spelled, source)
            select cast($1 as uuid), kept.letters, kept.spelled, cast($3 as text)
            from spelled_words(array(
                select jsonb_array_elements_text(cast(cast($2 as text) as jsonb)))) kept
            on conflict do nothing""";

    /** Those that no listing of the district has any more, be it as they are written or by their stem; ?2 the source. */
    static final String FORGET_WORDS =
            """
            with had as materialized (select letters, spelled as word from search_word
                where tenant = ?1 and source = cast(?2 as text) and not starts_with(spelled, '<')),
            said as materialized (select distinct unnest(tsvector_to_array(words)) as stem from service_listing
                where tenant = ?1 and not withdrawn),
            gone as materialized (select letters, word from had except
                select letters, word from had
                    cross join lateral unnest(ts_lexize('english_stem', word) || word) form (stem) join said using (stem)),
            both_ways as materialized (select letters, word as spelled from gone
                union all select letters, '<' || reverse(word) from gone)
            delete from search_word s using both_ways g
            where s.tenant = ?1 and s.source = cast(?2 as text) and s.letters = g.letters and s.spelled = g.spelled""";

    /** By which the source's listings are found; $3 the source. */
    static final String WRITE_CODES =
            """
            insert into search_code (tenant, kind, code, source)
            select cast($1 as uuid), r.kind, r.code, cast($3 as text)
            from jsonb_to_recordset(cast(cast($2 as text) as jsonb)) as r(kind text, code text)
            on conflict do nothing""";

    /** Those that no listing of the district has any more; ?2 the source. */
    static final String FORGET_CODES =
            """
            with had as materialized (select kind, code from search_code
                where tenant = ?1 and source = cast(?2 as text)),
            said as materialized (select distinct c.kind, c.code from service_listing l cross join lateral codes_of(l) c
                where l.tenant = ?1 and not l.withdrawn),
            gone as materialized (select kind, code from had except select kind, code from said)
            delete from search_code s using gone g
            where s.tenant = ?1 and s.source = cast(?2 as text) and s.kind = g.kind and s.code = g.code""";

    private static final String FORGET = "delete from %s where tenant = " + TENANT + " and service_id " + ARE_GIVEN;

    static final String FORGET_HOURS = FORGET.formatted("service_hours");

    static final String WRITE_HOURS =
            """
            insert into service_hours (tenant, service_id, number, day, opens, closes, valid_from, valid_to)
            select cast($1 as uuid), service_id, number, day, opens, closes, valid_from, valid_to
            from jsonb_to_recordset(cast(cast($2 as text) as jsonb))
                as r(service_id uuid, number integer, day text, opens time, closes time, valid_from date, valid_to date)""";

    static final String FORGET_SITES = FORGET.formatted("service_site");

    static final String WRITE_SITES =
            """
            insert into service_site (tenant, service_id, number, latitude, longitude)
            select cast($1 as uuid), service_id, number, latitude, longitude
            from jsonb_to_recordset(cast(cast($2 as text) as jsonb))
                as r(service_id uuid, number integer, latitude double precision, longitude double precision)""";

    static final String FORGET_SPOTS = FORGET.formatted("service_spot");

    /** From the listings and sites as they are written by now. */
    static final String WRITE_SPOTS =
            "insert into service_spot select * from spots_of(cast($1 as uuid), array(" + GIVEN_IDS + "))";

    /** Of services that had no listing, and so nobody who reported their places and no program that keeps them; $3 who reports. */
    static final String WRITE_FIRST_PLACES =
            """
            insert into capacity_report (tenant, service_id, version, unit, maximum, vacancy, as_of, reported_by)
            select cast($1 as uuid), r.service_id, 1, r.unit, r.maximum, r.vacancy, r.as_of, cast($3 as text)
            from jsonb_to_recordset(cast(cast($2 as text) as jsonb))
                as r(service_id uuid, unit text, maximum integer, vacancy integer, as_of timestamptz)""";

    /** A report of the package counts only where nobody reported since, and no program keeps the places; $3 who reports. */
    static final String WRITE_PLACES =
            """
            insert into capacity_report (tenant, service_id, version, unit, maximum, vacancy, as_of, reported_by)
            select cast($1 as uuid), r.service_id, coalesce(last.version, 0) + 1, r.unit, r.maximum, r.vacancy, r.as_of,
                cast($3 as text)
            from jsonb_to_recordset(cast(cast($2 as text) as jsonb))
                as r(service_id uuid, unit text, maximum integer, vacancy integer, as_of timestamptz)
            left join lateral (select max(c.version) as version,
                    max(c.as_of) filter (where c.location_id is null) as as_of
                from capacity_report c where c.tenant = $1 and c.service_id = r.service_id) last on true
            where (last.as_of is null or r.as_of > last.as_of) and r.service_id <> all (array(
                select service_id from (select distinct on (service_id) service_id, program_id from program_link
                    where tenant = cast($1 as uuid) and location_id is null
                    order by service_id, version desc) last_act
                where program_id is not null))""";

    private ListingSql() {}
}
