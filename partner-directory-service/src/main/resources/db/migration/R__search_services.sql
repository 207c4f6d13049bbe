-- A repeatable migration: this is the one place where these functions are defined. It is applied again, after all numbered ones,
-- whenever its text changes.
--
-- A filter of a search is said in search_conditions; statements are composed from what it says. To add one, add its attribute to
-- search_filter and its line here. What V30, V50 and V57 say of filters are the bodies of functions that are replaced here.
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

-- Of a day; 24:00 is its last.
create or replace function minute_of(at time) returns integer
    language sql immutable strict parallel safe
    return (extract(epoch from at) / 60)::integer;

-- What each attribute of the filter $1 asks of a listing l, and of_spot what spots s repeat of that (V57). A flag asks where it is true,
-- any other attribute where it is there. Words are none of them: they are compared with one column or two.
create or replace function search_conditions() returns table (attribute text, flag boolean, condition text, of_spot text)
    language sql immutable
begin atomic
    values
        ('categories', false, 'l.categories @> ($1).categories', null),
        ('languages', false, 'l.languages @> ($1).languages', 's.languages @> ($1).languages'),
        ('without_interpreter', true, '(($1).languages is null or not l.interpreted_languages && ($1).languages)', null),
        ('insurances', false, 'l.insurances @> ($1).insurances', 's.insurances @> ($1).insurances'),
        ('insurances_or_free', false, '(l.insurances @> ($1).insurances_or_free or l.costs = ''{FREE}'')',
            '(s.insurances @> ($1).insurances_or_free or s.free)'),
        ('costs', false, 'l.costs && ($1).costs', null),
        ('competencies', false, 'l.competencies @> ($1).competencies', null),
        ('treatments', false, 'l.treatments && ($1).treatments', null),
        ('accessibility', false, 'l.accessibility @> ($1).accessibility', null),
        ('school', false, 'l.on_site_schools @> array[($1).school]', null),
        ('billable', true, 'l.billable_schools @> array[($1).school]', null),
        ('telehealth', true, 'l.telehealth', null),
        ('served_postal_code', false,
            '(l.served_postal_codes = ''{}'' or l.served_postal_codes @> array[($1).served_postal_code])', null),
        ('youngest', false, '($1).youngest >= coalesce(l.minimum_age, 0) and ($1).oldest <= coalesce(l.maximum_age, 999)',
            '($1).youngest >= coalesce(s.minimum_age, 0) and ($1).oldest <= coalesce(s.maximum_age, 999)'),
        ('lowest_grade', false,
            '($1).lowest_grade >= coalesce(l.minimum_grade, -9) and ($1).highest_grade <= coalesce(l.maximum_grade, 99)', null),
        ('times', false,
            'exists (select from (select h.day, unnest(range_agg(int4range(public.minute_of(h.opens), public.minute_of(h.closes))))'
            ' as open from public.service_hours h where h.tenant = l.tenant and h.service_id = l.id'
            ' and (h.valid_from is null or ($1).day is null or h.valid_from <= ($1).day)'
            ' and (h.valid_to is null or ($1).day is null or h.valid_to >= ($1).day) group by h.day) o'
            ' join jsonb_to_recordset(($1).times) w (day text, opens time, closes time) on w.day = o.day'
            ' where least(upper(o.open), public.minute_of(w.closes)) - greatest(lower(o.open), public.minute_of(w.opens))'
            ' >= ($1).least_minutes)', null),
        ('accepting', true,
            'l.active and exists (select from public.agency a where a.id = l.agency_id and a.state = ''VERIFIED'')', null),
        ('open_since', false,
            'exists (select from (select distinct on (c.location_id) c.vacancy, c.as_of, c.ended_at'
            ' from public.capacity_report c where c.tenant = l.tenant and c.service_id = l.id'
            ' order by c.location_id, c.version desc) said'
            ' where said.vacancy > 0 and said.as_of >= ($1).open_since and said.ended_at is null)', null),
        ('agreed_on', false,
            'exists (select from public.agreement a'
            ' where a.tenant = l.tenant and a.organization_id = l.organization_id and a.agency_id = l.agency_id'
            ' and ($1).agreed_on between a.open_from and a.open_until'
            ' and a.content #> ''{compliance,evidence}'' @> ($1).evidence_required'
            ' and (a.content #> ''{terms,services}'' = ''[]'' or a.content #> ''{terms,services}'' ? l.id::text))', null);
end;

-- What a listing l has to fulfil for the filter $1: constant texts only, those that are wanted.
create or replace function wanted_conditions(f search_filter) returns text
    language sql stable
    return concat(
        case when f.words is not null then
            ' and (l.words @@ ($1).nearly'
            || case when f.written_in is not null then ' or l.more_words @@ ($1).more_nearly' else '' end || ')' end,
        (select string_agg(' and ' || c.condition, '') from public.search_conditions() c, to_jsonb(f) said
            where said -> c.attribute not in ('null', 'false')));

-- What a spot s has to fulfil for the filter $1, as far as spots say it: the same as wanted_conditions says of its listing.
create or replace function wanted_of_spots(f search_filter) returns text
    language sql stable
    return (select concat(string_agg(' and ' || c.of_spot, '')) from public.search_conditions() c, to_jsonb(f) said
        where said -> c.attribute not in ('null', 'false'));

-- The two statements of a search that begins somewhere. listing: how the listing l of a spot s is looked for. of_spots: what spots have to
-- fulfil besides. of_need: whether one need is named. $1 is the filter, $2 the tenant, $3 and $4 the name and id behind which
-- to go on, $5 how many at most, $6 where the way begins, $7 the need, $8 the metres behind which to go on.

-- The nearest first, as the index has them; what is wanted is looked at one by one, until there are enough. A service with several
-- places is found at its nearest, and once, however many needs it serves. Its other places are compared with it as rows, for which
-- only the index of services will do: where next to nothing was counted, that of places looks as cheap.
create or replace function nearest_spots(listing text, of_spots text, of_need boolean) returns text
    language sql immutable
    return 'select l.id, l.name, public.surface_metres(s.place <-> $6) from public.service_spot s cross join lateral ' || listing
        || ' where s.tenant = $2 and s.place is not null' || case when of_need then ' and s.category = $7' else '' end || of_spots
        || ' and s.place <@ cube_enlarge($6, public.space_metres(coalesce(($1).within_metres, 20000000)), 3)'
        ' and (($1).within_metres is null or s.place <-> $6 <= public.space_metres(($1).within_metres))'
        ' and not exists (select from (select place, category, number from public.service_spot'
        ' where (tenant, service_id) >= (s.tenant, s.service_id) and (tenant, service_id) <= (s.tenant, s.service_id) offset 0) o'
        ' where (o.place <-> $6, o.category, o.number) < (s.place <-> $6, s.category, s.number)'
        || case when of_need then ' and o.category = $7' else '' end || ')'
        ' and ($4 is null or (public.surface_metres(s.place <-> $6), l.name, l.id) > ($8, $3, $4))'
        ' order by s.place <-> $6, l.name, l.id limit $5';

-- Places that are not published are at no distance: such services are found, and come last.
create or replace function spots_nowhere(listing text, of_spots text, of_need boolean) returns text
    language sql immutable
    return 'select l.id, l.name, ''Infinity''::double precision from public.service_spot s cross join lateral ' || listing
        || ' where s.tenant = $2 and s.place is null' || case when of_need then ' and s.category = $7' else
            ' and not exists (select from public.service_spot o where o.tenant = s.tenant and o.service_id = s.service_id'
            ' and o.category < s.category)' end || of_spots
        || ' and ($8 is distinct from ''Infinity'' or (l.name, l.id) > ($3, $4))'
        ' order by l.name, l.id limit $5';

-- A search that begins somewhere and names a need, with one plan for all filters, which each session keeps: to plan one took longer than to
-- carry it out. What is not wanted is passed over while it runs. How many spots lie within some metres the planner
-- guesses far too low, and would read and sort them all: that is forbidden.
do $$
declare
    conditions text := (
        select string_agg(format(case when flag then ' and (($1).%I is not true or %s)' else ' and (($1).%I is null or %s)' end,
            attribute, condition), '') from public.search_conditions());
    of_spots text := (
        select string_agg(format(' and (($1).%I is null or %s)', attribute, of_spot), '')
        from public.search_conditions() where of_spot is not null);
    listing text := '(select l.id, l.name from public.service_listing l'
        ' where l.tenant = s.tenant and l.id = s.service_id and not l.withdrawn' || conditions || ' offset 0) l';
begin
    execute format($f$
        create or replace function search_from_somewhere(
            wanted search_filter,
            own_tenant uuid,
            after_name text,
            after_id uuid,
            row_limit integer,
            here extensions.cube,
            need text,
            after_metres double precision)
            returns table (id uuid, name text, metres double precision)
            language plpgsql
            stable
            set search_path = pg_catalog, extensions, pg_temp
            set enable_sort = off
            set enable_seqscan = off
            set enable_bitmapscan = off
            set plan_cache_mode = force_generic_plan
        as %L$f$,
        format($body$
        #variable_conflict use_column
        declare
            given integer := 0;
        begin
            if after_metres is distinct from 'Infinity' then
                return query %s;
                get diagnostics given = row_count;
                row_limit := row_limit - given;
            end if;
            if row_limit > 0 then
                return query %s;
            end if;
        end
        $body$, public.nearest_spots(listing, of_spots, true), public.spots_nowhere(listing, of_spots, true)));
end
$$;

-- Reviewed, in the place of the function of before: it runs as its owner so that indexes are used, the first predicate of
-- each of its statements is the transaction's tenant, and it returns ids and distances only. A statement is put together
-- from constant texts; every value travels as a parameter.
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
    set enable_seqscan = on
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
    wanted.evidence_required := public.evidence_required(own_tenant);
    -- Where few have agreed, only theirs are looked at, however far they are.
    wanted.services := case when wanted.agreed_on is not null then public.services_agreed(own_tenant, wanted.agreed_on, few) end;
    -- Unless an index of listings leads to fewer than the places do.
    if here is not null and need is not null and wanted.school is null and wanted.words is null and wanted.services is null then
        return query select f.id, f.name, f.metres
            from public.search_from_somewhere(wanted, own_tenant, after_name, after_id, row_limit, here, need, after_metres) f;
        return;
    end if;
    conditions := public.wanted_conditions(wanted);
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
    of_spots := public.wanted_of_spots(wanted)
        || case when wanted.services is null then '' else ' and s.service_id = any (($1).services)' end;
    listing := '(select l.id, l.name from public.service_listing l'
        ' where l.tenant = s.tenant and l.id = s.service_id and not l.withdrawn' || conditions
        || case when wanted.school is null and wanted.words is null then ' offset 0' else '' end || ') l';
    -- How many places a service has is guessed by its district alone: to read all places for each service looks as cheap.
    perform set_config('enable_seqscan', 'off', true);
    if after_metres is distinct from 'Infinity' then
        -- As in search_from_somewhere, until this function ends.
        if wanted.school is null and wanted.words is null and wanted.services is null then
            perform set_config('enable_sort', 'off', true);
        end if;
        return query execute public.nearest_spots(listing, of_spots, need is not null)
            using wanted, own_tenant, after_name, after_id, row_limit, here, need, after_metres;
        get diagnostics given = row_count;
        perform set_config('enable_sort', 'on', true);
    end if;
    if given < row_limit then
        return query execute public.spots_nowhere(listing, of_spots, need is not null)
            using wanted, own_tenant, after_name, after_id, row_limit - given, here, need, after_metres;
    end if;
end
$$;
