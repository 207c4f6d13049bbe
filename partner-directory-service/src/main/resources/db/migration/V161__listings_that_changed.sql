-- A service keeps what districts' listings say in memory, and reads anew what has changed since: which listings, and in which transaction.
-- By a transaction's id and a snapshot it is known what was committed since (pg_visible_in_snapshot), in whatever order that was, so
-- nobody waits for anybody. Nothing here says what a listing was or is.
create table listing_change (
    tenant uuid not null,
    made_in xid8 not null default pg_current_xact_id(),
    -- Null where so many changed at once that all are read anew.
    service_id uuid,
    -- Not when its transaction began: that may be long before anybody can see what it did.
    made_at timestamptz not null default clock_timestamp()
);
create index listing_change_by_transaction on listing_change (tenant, made_in);
create index listing_change_by_age on listing_change (made_at);
alter table listing_change enable row level security;
alter table listing_change force row level security;
create policy listing_change_tenant on listing_change
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
-- A district's listings change, too, by what becomes of an agency in another.
create policy listing_change_noted on listing_change for insert to current_user with check (true);
-- Nobody trusts what he has not compared for half an hour.
create policy listing_change_forgotten on listing_change to ${relay} using (made_at < now() - interval '1 hour');
grant select, insert on listing_change to ${app};
grant select, delete on listing_change to ${relay};

-- Of a statement's changed rows: one row for each listing, or one for all where they are many.
create function note_changed_listings() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.listing_change (tenant, service_id)
        select distinct c.tenant, case when (select count(*) from changed) <= 200 then c.id end from changed c;
    return null;
end
$$;

-- The same of rows that belong to a listing.
create function note_listings_of_changed() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.listing_change (tenant, service_id)
        select distinct c.tenant, case when (select count(*) from changed) <= 200 then c.service_id end from changed c;
    return null;
end
$$;

create trigger listing_written after insert on service_listing
    referencing new table as changed for each statement execute function note_changed_listings();
create trigger listing_changed after update on service_listing
    referencing new table as changed for each statement execute function note_changed_listings();
create trigger site_written after insert on service_site
    referencing new table as changed for each statement execute function note_listings_of_changed();
create trigger site_changed after update on service_site
    referencing new table as changed for each statement execute function note_listings_of_changed();
create trigger site_deleted after delete on service_site
    referencing old table as changed for each statement execute function note_listings_of_changed();
create trigger hours_written after insert on service_hours
    referencing new table as changed for each statement execute function note_listings_of_changed();
create trigger hours_changed after update on service_hours
    referencing new table as changed for each statement execute function note_listings_of_changed();
create trigger hours_deleted after delete on service_hours
    referencing old table as changed for each statement execute function note_listings_of_changed();
create trigger report_written after insert on capacity_report
    referencing new table as changed for each statement execute function note_listings_of_changed();
create trigger report_changed after update on capacity_report
    referencing new table as changed for each statement execute function note_listings_of_changed();
create trigger report_deleted after delete on capacity_report
    referencing old table as changed for each statement execute function note_listings_of_changed();

-- Reviewed: it runs as its owner because an agency is one for all districts, and writes which of their listings name it, no more.
create function note_listings_of_agency() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.listing_change (tenant, service_id)
        select l.tenant, l.id from public.service_listing l where l.agency_id = new.id;
    return null;
end
$$;
revoke all on function note_listings_of_agency() from public;
create trigger agency_state_changed after update on agency
    for each row when (old.state is distinct from new.state) execute function note_listings_of_agency();

-- A point as places are measured (in_space), number by number: who compares distances himself has to begin with the same numbers.
create function metres_in_space(latitude double precision, longitude double precision) returns double precision[]
    language sql immutable strict parallel safe
    return (select array[extensions.cube_ll_coord(p, 1), extensions.cube_ll_coord(p, 2), extensions.cube_ll_coord(p, 3)]
        from (select public.in_space(latitude, longitude) as p) point);
