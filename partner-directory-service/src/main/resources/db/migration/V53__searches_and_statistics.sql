-- The spots of some listings, as listing and sites now stand; row-level security guards both ends. The tenant is not looked up in
-- statistics, which do not know it during its first import.
create or replace function spots_of(of_tenant uuid, listings uuid[])
    returns table (tenant uuid, service_id uuid, category text, number integer, place extensions.cube)
    language sql stable
as $$
    select l.tenant, l.id, served.category, coalesce(s.number, -1), public.in_space(s.latitude, s.longitude)
    from public.service_listing l
    cross join lateral unnest(case when l.categories = '{}' then array[''] else l.categories end) served (category)
    left join public.service_site s on s.tenant = l.tenant and s.service_id = l.id
    where l.tenant = (select of_tenant) and l.id = any(listings)
$$;

-- Put into the statement that calls it, which a function that is strict is only where its body is too, and least() is not.
create or replace function surface_metres(through_space double precision) returns double precision
    language sql immutable parallel safe
    return case when through_space >= 2 * 6371008.8 then pi() * 6371008.8
        else 2 * 6371008.8 * asin(through_space / (2 * 6371008.8)) end;

-- What is written to these indexes waits in a list that every search reads whole, until a vacuum or until the list is full: at
-- four mebibytes, where it stood, reading all listings of some thousands was cheaper. At 64 kibibytes it costs a search nothing
-- that can be measured, and an import little; without any list an import would take several times as long.
do $$
declare
    found record;
begin
    for found in select indexrelid::regclass as name from pg_index i
            join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam and m.amname = 'gin'
            where i.indrelid = 'service_listing'::regclass loop
        execute format('alter index %s set (gin_pending_list_limit = 64)', found.name);
    end loop;
end
$$;
