-- A repeatable migration: this is the one place where the function is defined; what V41 says of it is the body of one that is replaced.
--
-- Reviewed: it runs as its owner so that indexes are used, its first predicate is the transaction's tenant, and it returns ids, names
-- and distances of what is published only.
drop function if exists search_assets(
    text, integer, text, text, double precision, double precision, double precision, double precision, text, uuid, integer);

-- Words that nothing has all of find what has some of them, for families write phrases; some_words says so. Not where a minus or quotes
-- say that they are meant as they stand. What is written as a code that a service has is that code, and no word.
create function search_assets(
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
    returns table (id uuid, name text, metres double precision, some_words boolean)
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
    set plan_cache_mode = force_custom_plan
    set client_min_messages = warning
as $$
#variable_conflict use_column
declare
    own_tenant uuid := nullif(current_setting('throughline.tenant', true), '')::uuid;
    locations_there uuid[];
    services_there uuid[];
    activity public.search_filter;
    codes text[];
    is_code boolean := false;
    partly boolean := false;
    word text;
    one public.search_filter;
    words_nearly tsquery[] := '{}';
    words_more_nearly tsquery[] := '{}';
    any_nearly tsquery := '';
    any_more_nearly tsquery := '';
begin
    if wanted_activity ~ '^[A-Z][A-Z0-9_]*$' then
        is_code := exists (
            select from public.service_listing l
            where l.tenant = own_tenant and l.active and not l.withdrawn and l.categories @> array[wanted_activity]);
    end if;
    if is_code then
        codes := array[wanted_activity];
        activity.asked := '';
        activity.nearly := '';
        activity.more_asked := '';
        activity.more_nearly := '';
    elsif wanted_activity is not null then
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
    if not is_code and wanted_activity ~ '\S\s+\S' and wanted_activity !~ '(^|\s)-|["“”„«»]' and not exists (
        select from public.service_listing l
        where l.tenant = own_tenant
            and l.active and not l.withdrawn
            and (l.words @@ activity.nearly or l.more_words @@ activity.more_nearly or l.categories @> codes)
            and (wanted_language is null or l.languages @> array[wanted_language])
            and (wanted_age is null or (coalesce(l.minimum_age, 0) <= wanted_age and coalesce(l.maximum_age, 200) >= wanted_age))
            and (wanted_place is null or l.id = any(services_there))) then
        -- More words than a phrase has are not looked for one by one.
        for word in select distinct w from regexp_split_to_table(lower(wanted_activity), '\s+') w where w <> '' order by w limit 12 loop
            one := null;
            one.words := word;
            one := public.with_words_asked(one, own_tenant);
            if numnode(one.nearly) > 0 or numnode(one.more_nearly) > 0 then
                words_nearly := array_append(words_nearly, one.nearly);
                words_more_nearly := array_append(words_more_nearly, coalesce(one.more_nearly, ''));
                any_nearly := any_nearly || one.nearly;
                any_more_nearly := any_more_nearly || coalesce(one.more_nearly, '');
            end if;
        end loop;
        partly := cardinality(words_nearly) > 1;
        if partly then
            activity.nearly := any_nearly;
            activity.more_nearly := any_more_nearly;
        end if;
    end if;
    return query
    select found.id, found.name, found.metres, partly
    from (
        select l.id, l.name,
            -- By name, unless there are words: then those that have them come first, as in a search (away_from_words).
            case when near_latitude is not null then coalesce((
                select min(public.straight_line_metres(near_latitude, near_longitude, s.latitude, s.longitude))
                from public.service_site s where s.tenant = l.tenant and s.service_id = l.id), 'Infinity')
            when wanted_activity is null then 0::double precision
            when partly then -(
                select count(*) from unnest(words_nearly, words_more_nearly) w (nearly, more_nearly)
                where l.words @@ w.nearly or l.more_words @@ w.more_nearly)::double precision
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
revoke all on function search_assets from public;
grant execute on function search_assets to ${app};
