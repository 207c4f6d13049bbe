-- A repeatable migration: this is the one place where the function is defined; what V41 says of it is the body of one that is replaced.
--
-- Reviewed: it runs as its owner so that indexes are used, its first predicate is the transaction's tenant, and it returns ids, names
-- and distances of what is published only.
create or replace function search_assets(
    wanted_activity text,
    wanted_age integer,
    wanted_language text,
    wanted_place text,
    near_latitude double precision,
    near_longitude double precision,
    within_metres double precision,
    after_metres double precision,
    after_name text,
    after_id uuid,
    row_limit integer)
    returns table (id uuid, name text, metres double precision)
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
    own_tenant uuid := nullif(current_setting('throughline.tenant', true), '')::uuid;
    locations_there uuid[];
    services_there uuid[];
    activity public.search_filter;
    codes text[];
begin
    if wanted_activity is not null then
        activity.words := wanted_activity;
        activity := public.with_words_asked(activity, own_tenant);
        codes := array[upper(regexp_replace(wanted_activity, '[^[:alnum:]]+', '_', 'g'))];
    end if;
    -- Step by step, each by an index: as one statement it is at the mercy of statistics that an import has just outdated.
    if wanted_place is not null then
        locations_there := array(
            select n.parent
            from public.hsds_record a
            join public.hsds_nesting n on n.tenant = own_tenant and n.child = a.id and n.property = 'addresses'
            where a.tenant = own_tenant and a.kind = 'addresses' and not a.withdrawn
                and (lower(a.fields ->> 'city') = lower(wanted_place)
                    or lower(a.fields ->> 'postal_code') = lower(wanted_place)));
        locations_there := array(
            select p.id from public.published_location p where p.tenant = own_tenant and p.id = any(locations_there));
        services_there := array(
            select held.parent
            from public.hsds_nesting l
            join public.hsds_nesting held
                on held.tenant = own_tenant and held.child = l.parent and held.property = 'service_at_locations'
            where l.tenant = own_tenant and l.child = any(locations_there) and l.property = 'location');
    end if;
    return query
    select found.id, found.name, found.metres
    from (
        select l.id, l.name,
            -- By name, unless there are words: then those that have them come first, as in a search (away_from_words).
            case when near_latitude is not null then coalesce((
                select min(public.straight_line_metres(near_latitude, near_longitude, s.latitude, s.longitude))
                from public.service_site s where s.tenant = l.tenant and s.service_id = l.id), 'Infinity')
            when wanted_activity is null then 0::double precision
            when l.words @@ activity.asked then -1 - ts_rank(l.words, activity.asked)::double precision
            when l.categories @> codes then -1::double precision
            when l.more_words @@ activity.more_asked then -ts_rank(l.more_words, activity.more_asked)::double precision
            else 1 - greatest(ts_rank(l.words, activity.nearly),
                ts_rank(l.more_words, activity.more_nearly))::double precision end as metres
        from public.service_listing l
        where l.tenant = own_tenant
            and l.active and not l.withdrawn
            and (wanted_activity is null or l.words @@ activity.nearly or l.more_words @@ activity.more_nearly
                or l.categories @> codes)
            and (wanted_language is null or l.languages @> array[wanted_language])
            and (wanted_age is null or (coalesce(l.minimum_age, 0) <= wanted_age and coalesce(l.maximum_age, 200) >= wanted_age))
            and (wanted_place is null or l.id = any(services_there))
    ) found
    where (within_metres is null or found.metres <= within_metres)
        and (after_id is null or (found.metres, found.name, found.id) > (after_metres, after_name, after_id))
    order by found.metres, found.name, found.id
    limit row_limit;
end
$$;
