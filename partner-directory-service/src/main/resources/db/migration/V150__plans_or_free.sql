-- Who looks for somebody that a plan pays may also take whom nobody has to pay (R__search_services). Spots say so, so that a search near a
-- point passes by those of another plan, however few are free.
alter type search_filter add attribute insurances_or_free text[];
alter table service_spot add column free boolean not null default false;

do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        update service_spot s set free = true
            from service_listing l where s.tenant = known.id and l.tenant = s.tenant and l.id = s.service_id and l.costs = '{FREE}';
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;

-- As V57 has it.
drop function spots_of;
create function spots_of(of_tenant uuid, listings uuid[])
    returns table (tenant uuid, service_id uuid, category text, number integer, place extensions.cube,
        languages text[], insurances text[], minimum_age numeric, maximum_age numeric, free boolean)
    language sql stable
as $$
    select l.tenant, l.id, served.category, coalesce(s.number, -1), public.in_space(s.latitude, s.longitude),
        l.languages, l.insurances, l.minimum_age, l.maximum_age, l.costs = '{FREE}'
    from public.service_listing l
    cross join lateral unnest(case when l.categories = '{}' then array[''] else l.categories end) served (category)
    left join public.service_site s on s.tenant = l.tenant and s.service_id = l.id
    where l.tenant = (select of_tenant) and l.id = any(listings)
$$;
