-- Where few have agreed, a search for those who have begins with them: walking outward from a point until there are enough looks at
-- every service of the district. Which agreements are open on a day is found by the last of their days.
create index agreement_open on agreement (tenant, open_until) where open_until is not null;

alter type search_filter add attribute services uuid[];

-- The services of partners with whom an agreement lets referrals come in on a day, whichever of them it covers; null where they are
-- more than so many.
create function services_agreed(of_tenant uuid, on_day date, most integer) returns uuid[]
    language sql stable
    return (select case when count(*) <= most then coalesce(array_agg(found.id), '{}') end
        from (select distinct l.id from agreement a
            join service_listing l on l.organization_id = a.organization_id and l.tenant = a.tenant and l.agency_id = a.agency_id
            where a.tenant = of_tenant and on_day between a.open_from and a.open_until
            limit most + 1) found);
