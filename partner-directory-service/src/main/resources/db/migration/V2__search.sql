-- Reviewed. Under row-level security the operators of arrays and texts are not leakproof, so that their indexes would not
-- be used. This function runs as its owner, to whom the two tables are open for reading, and its first predicate is the
-- tenant of the transaction: without a tenant it finds nothing. It returns ids and distances only; the caller reads the
-- rows themselves under row-level security.
create policy service_listing_search on service_listing for select to current_user using (true);
create policy service_site_search on service_site for select to current_user using (true);

-- Metres in a straight line (haversine).
create function straight_line_metres(
    latitude1 double precision, longitude1 double precision, latitude2 double precision, longitude2 double precision)
    returns double precision
    language sql immutable strict parallel safe
    return 2 * 6371008.8 * asin(least(1, sqrt(
        power(sin(radians(latitude2 - latitude1) / 2), 2)
        + cos(radians(latitude1)) * cos(radians(latitude2)) * power(sin(radians(longitude2 - longitude1) / 2), 2))));

-- Places that are not published are at no distance: such services are found, and come last.
create function search_services(
    wanted_words text,
    wanted_category text,
    wanted_language text,
    wanted_insurance text,
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
begin
    return query
    select found.id, found.name, found.metres
    from (
        select l.id, l.name,
            case when near_latitude is null then 0::double precision
            else coalesce((
                select min(public.straight_line_metres(near_latitude, near_longitude, s.latitude, s.longitude))
                from public.service_site s where s.tenant = l.tenant and s.service_id = l.id), 'Infinity') end as metres
        from public.service_listing l
        where l.tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
            and not l.withdrawn
            and (wanted_category is null or l.categories @> array[wanted_category])
            and (wanted_language is null or l.languages @> array[wanted_language])
            and (wanted_insurance is null or l.insurances @> array[wanted_insurance])
            and (wanted_words is null or l.words @@ websearch_to_tsquery('english', wanted_words))
    ) found
    where (within_metres is null or found.metres <= within_metres or found.metres = 'Infinity')
        and (after_id is null or (found.metres, found.name, found.id) > (after_metres, after_name, after_id))
    order by found.metres, found.name, found.id
    limit row_limit;
end
$$;
revoke all on function search_services from public;
grant execute on function search_services to ${app};
