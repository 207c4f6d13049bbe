create index hsds_record_city on hsds_record (tenant, lower(fields ->> 'city')) where kind = 'addresses' and not withdrawn;
create index hsds_record_postal_code on hsds_record (tenant, lower(fields ->> 'postal_code'))
    where kind = 'addresses' and not withdrawn;

-- Reviewed, as search_services is: it runs as its owner so that indexes are used, its first predicate is the transaction's
-- tenant, and it returns ids and distances only.
create policy hsds_record_search on hsds_record for select to current_user using (true);
create policy hsds_nesting_search on hsds_nesting for select to current_user using (true);

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
begin
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
            case when near_latitude is null then 0::double precision
            else coalesce((
                select min(public.straight_line_metres(near_latitude, near_longitude, s.latitude, s.longitude))
                from public.service_site s where s.tenant = l.tenant and s.service_id = l.id), 'Infinity') end as metres
        from public.service_listing l
        where l.tenant = own_tenant
            and l.active and not l.withdrawn
            and (wanted_activity is null or l.words @@ websearch_to_tsquery('english', public.fold(wanted_activity))
                or l.categories @> array[upper(regexp_replace(wanted_activity, '[^[:alnum:]]+', '_', 'g'))])
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
