-- A repeatable migration: this is the one place where these functions are defined. It is applied again, after all numbered ones,
-- whenever its text changes.
--
-- A filter of a search is said in wanted_conditions; search_services composes what it says. To add one, add its attribute to
-- search_filter and its line here. What spots repeat of their listings is asked of them first (wanted_of_spots, V57).
-- What V30 and V50 say of filters are the bodies of functions that are replaced here.
-- Which slips are forgiven in words stands in R__search_words.
-- search_assets (R__search_assets) stays apart: it asks for other things (a place by name, words or a need, an age by other bounds), leaves
-- out what is not published instead of letting it come last, and measures each service that its conditions leave.

-- How far a listing l is from the words of the filter $1: below zero where it has them, the further the more and the weightier
-- the places in which it does (its name before the organization's, that before the description); above, where slips are forgiven, in the same order.
create or replace function away_from_words(f search_filter) returns text
    language sql stable
    return case when f.words is null then '0::double precision' else concat(
        'case when l.words @@ ($1).asked then -1 - ts_rank(l.words, ($1).asked)::double precision',
        case when f.written_in is not null then
            ' when l.more_words @@ ($1).more_asked then -ts_rank(l.more_words, ($1).more_asked)::double precision' end,
        ' else 1 - greatest(ts_rank(l.words, ($1).nearly)',
        case when f.written_in is not null then ', ts_rank(l.more_words, ($1).more_nearly)' end,
        ')::double precision end') end;

-- What a listing l has to fulfil for the filter $1: constant texts only, those that are wanted.
create or replace function wanted_conditions(f search_filter) returns text
    language sql stable
    return concat(
        case when f.words is not null then
            ' and (l.words @@ ($1).nearly'
            || case when f.written_in is not null then ' or l.more_words @@ ($1).more_nearly' else '' end || ')' end,
        case when f.categories is not null then ' and l.categories @> ($1).categories' end,
        case when f.languages is not null then ' and l.languages @> ($1).languages' end,
        case when f.languages is not null and f.without_interpreter then
            ' and not l.interpreted_languages && ($1).languages' end,
        case when f.insurances is not null then ' and l.insurances @> ($1).insurances' end,
        case when f.costs is not null then ' and l.costs && ($1).costs' end,
        case when f.competencies is not null then ' and l.competencies @> ($1).competencies' end,
        case when f.treatments is not null then ' and l.treatments && ($1).treatments' end,
        case when f.accessibility is not null then ' and l.accessibility @> ($1).accessibility' end,
        case when f.school is not null then ' and l.on_site_schools @> array[($1).school]' end,
        case when f.billable then ' and l.billable_schools @> array[($1).school]' end,
        case when f.telehealth then ' and l.telehealth' end,
        case when f.served_postal_code is not null then
            ' and (l.served_postal_codes = ''{}'' or l.served_postal_codes @> array[($1).served_postal_code])' end,
        case when f.youngest is not null then
            ' and ($1).youngest >= coalesce(l.minimum_age, 0) and ($1).oldest <= coalesce(l.maximum_age, 999)' end,
        case when f.lowest_grade is not null then
            ' and ($1).lowest_grade >= coalesce(l.minimum_grade, -9)'
            ' and ($1).highest_grade <= coalesce(l.maximum_grade, 99)' end,
        case when f.times is not null then
            ' and exists (select from public.service_hours h'
            ' join jsonb_to_recordset(($1).times) w (day text, opens time, closes time) on w.day = h.day'
            ' where h.tenant = l.tenant and h.service_id = l.id'
            ' and (h.valid_to is null or ($1).day is null or h.valid_to >= ($1).day)'
            ' and least(h.closes, w.closes) - greatest(h.opens, w.opens)'
            ' >= make_interval(mins => ($1).least_minutes))' end,
        case when f.accepting then
            ' and l.active and exists (select from public.agency a where a.id = l.agency_id and a.state = ''VERIFIED'')' end,
        case when f.open_since is not null then
            ' and exists (select from (select distinct on (c.location_id) c.vacancy, c.as_of, c.ended_at'
            ' from public.capacity_report c where c.tenant = l.tenant and c.service_id = l.id'
            ' order by c.location_id, c.version desc) said'
            ' where said.vacancy > 0 and said.as_of >= ($1).open_since and said.ended_at is null)' end,
        case when f.agreed_on is not null then
            ' and exists (select from public.agreement a'
            ' where a.tenant = l.tenant and a.organization_id = l.organization_id and a.agency_id = l.agency_id'
            ' and ($1).agreed_on between a.open_from and a.open_until'
            ' and (a.content #> ''{terms,services}'' = ''[]'' or a.content #> ''{terms,services}'' ? l.id::text))' end);

-- Reviewed, in the place of the function of before: it runs as its owner so that indexes are used, the first predicate of
-- each of its statements is the transaction's tenant, and it returns ids and distances only. A statement is put together
-- from constant texts, so that it holds and plans no more than what is wanted; every value travels as a parameter.
create or replace function search_services(
    filter jsonb,
    after_metres double precision,
    after_name text,
    after_id uuid,
    row_limit integer)
    returns table (id uuid, name text, metres double precision)
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, extensions, pg_temp
    set enable_sort = on
as $$
#variable_conflict use_column
declare
    own_tenant uuid := nullif(current_setting('throughline.tenant', true), '')::uuid;
    wanted public.search_filter := jsonb_populate_record(null::public.search_filter, filter);
    conditions text;
    of_spots text;
    need text := filter #>> '{categories,0}';
    here extensions.cube := public.in_space((filter ->> 'near_latitude')::double precision, (filter ->> 'near_longitude')::double precision);
    given integer := 0;
    listing text;
    away text;
    few constant integer := 2000;
begin
    if wanted.words is not null then
        wanted := public.with_words_asked(wanted, own_tenant);
    end if;
    -- Where few have agreed, only theirs are looked at, however far they are.
    wanted.services := case when wanted.agreed_on is not null then public.services_agreed(own_tenant, wanted.agreed_on, few) end;
    conditions := public.wanted_conditions(wanted);
    of_spots := public.wanted_of_spots(wanted)
        || case when wanted.services is null then '' else ' and s.service_id = any (($1).services)' end;
    if here is null then
        -- By name, unless there are words: then those that have them come first.
        away := public.away_from_words(wanted);
        return query execute 'select l.id, l.name, ' || away || ' from public.service_listing l'
            ' where l.tenant = $2 and not l.withdrawn' || conditions
            || case when wanted.services is null then '' else ' and l.id = any (($1).services)' end
            || case when after_id is null then '' when wanted.words is null then ' and (l.name, l.id) > ($3, $4)'
                else ' and (' || away || ', l.name, l.id) > ($6, $3, $4)' end
            || case when wanted.words is null then ' order by l.name, l.id limit $5' else ' order by 3, l.name, l.id limit $5' end
            using wanted, own_tenant, after_name, after_id, row_limit, after_metres;
        return;
    end if;
    -- Looked at from the places, unless an index of listings leads to fewer.
    listing := ' cross join lateral (select l.id, l.name from public.service_listing l'
        ' where l.tenant = s.tenant and l.id = s.service_id and not l.withdrawn' || conditions
        || case when wanted.school is null and wanted.words is null then ' offset 0' else '' end || ') l';
    if after_metres is distinct from 'Infinity' then
        -- The nearest first, as the index has them; what is wanted is looked at one by one, until there are enough. A service
        -- with several places is found at its nearest, and once, however many needs it serves. How many spots lie within some
        -- metres the planner guesses far too low, and would read and sort them all: that is forbidden until this function ends.
        if wanted.school is null and wanted.words is null and wanted.services is null then
            perform set_config('enable_sort', 'off', true);
        end if;
        return query execute 'select l.id, l.name, public.surface_metres(s.place <-> $6) from public.service_spot s'
            || listing || ' where s.tenant = $2 and ($7 is null or s.category = $7) and s.place is not null'
            || of_spots || case when wanted.within_metres is not null then
                ' and s.place <@ cube_enlarge($6, public.space_metres(($1).within_metres), 3)'
                ' and s.place <-> $6 <= public.space_metres(($1).within_metres)' else '' end
            || ' and not exists (select from public.service_spot o where o.tenant = s.tenant and o.service_id = s.service_id'
            ' and ($7 is null or o.category = $7)'
            ' and (o.place <-> $6, o.category, o.number) < (s.place <-> $6, s.category, s.number))'
            || case when after_id is not null then
                ' and (public.surface_metres(s.place <-> $6), l.name, l.id) > ($8, $3, $4)' else '' end
            || ' order by s.place <-> $6, l.name, l.id limit $5'
            using wanted, own_tenant, after_name, after_id, row_limit, here, need, after_metres;
        get diagnostics given = row_count;
        perform set_config('enable_sort', 'on', true);
    end if;
    if given < row_limit then
        -- Places that are not published are at no distance: such services are found, and come last.
        return query execute 'select l.id, l.name, ''Infinity''::double precision from public.service_spot s'
            || listing || ' where s.tenant = $2 and ($6 is null or s.category = $6) and s.place is null'
            || of_spots || ' and not exists (select from public.service_spot o where o.tenant = s.tenant and o.service_id = s.service_id'
            ' and $6 is null and o.category < s.category)'
            || case when after_metres = 'Infinity' then ' and (l.name, l.id) > ($3, $4)' else '' end
            || ' order by l.name, l.id limit $5'
            using wanted, own_tenant, after_name, after_id, row_limit - given, need;
    end if;
end
$$;
