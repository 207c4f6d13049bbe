-- Of the services around a point most are for somebody else. As their spots say what language, coverage and ages they are for, a
-- search passes these by without looking for their listings, each a reach into another index.
alter table service_spot
    add column languages text[] not null default '{}',
    add column insurances text[] not null default '{}',
    add column minimum_age numeric,
    add column maximum_age numeric;

do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        update service_spot s
            set languages = l.languages, insurances = l.insurances, minimum_age = l.minimum_age, maximum_age = l.maximum_age
            from service_listing l where s.tenant = known.id and l.tenant = s.tenant and l.id = s.service_id;
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;

-- The spots of some listings, as listing and sites now stand; row-level security guards both ends.
drop function spots_of;
create function spots_of(of_tenant uuid, listings uuid[])
    returns table (tenant uuid, service_id uuid, category text, number integer, place extensions.cube,
        languages text[], insurances text[], minimum_age numeric, maximum_age numeric)
    language sql stable
as $$
    select l.tenant, l.id, served.category, coalesce(s.number, -1), public.in_space(s.latitude, s.longitude),
        l.languages, l.insurances, l.minimum_age, l.maximum_age
    from public.service_listing l
    cross join lateral unnest(case when l.categories = '{}' then array[''] else l.categories end) served (category)
    left join public.service_site s on s.tenant = l.tenant and s.service_id = l.id
    where l.tenant = (select of_tenant) and l.id = any(listings)
$$;

-- What a spot s has to fulfil for the filter $1, as far as spots say it: the same as wanted_conditions says of its listing.
create function wanted_of_spots(f search_filter) returns text
    language sql stable
    return concat(
        case when f.languages is not null then ' and s.languages @> ($1).languages' end,
        case when f.insurances is not null then ' and s.insurances @> ($1).insurances' end,
        case when f.youngest is not null then
            ' and ($1).youngest >= coalesce(s.minimum_age, 0) and ($1).oldest <= coalesce(s.maximum_age, 999)' end);
