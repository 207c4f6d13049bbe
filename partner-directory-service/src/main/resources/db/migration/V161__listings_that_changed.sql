-- A service keeps what districts' listings say in memory, and reads anew what has changed since: which listings, and in which transaction.
-- By a transaction's id and a snapshot it is known what was committed since (pg_visible_in_snapshot), in whatever order that was, so
-- nobody waits for anybody. Nothing here says what a listing was or is.
create table listing_change (
    tenant uuid not null,
    made_in xid8 not null default pg_current_xact_id(),
    -- Null where so many changed at once that all are read anew.
    service_id uuid,
    -- No listing changed, but with whom the district has agreed, or what agreements have to carry.
    of_agreements boolean not null default false,
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
-- Nobody trusts what he has not compared for half an hour, and what is noted can be seen before it is a minute old (below).
create policy listing_change_forgotten on listing_change to ${relay} using (made_at < now() - interval '1 hour');
grant select, insert on listing_change to ${app};
grant select, delete on listing_change to ${relay};

-- Nobody sees it before its transaction ends: whoever commits long after has noted it once more by then, or it might be forgotten at
-- once. Reviewed: it runs as its owner because what is noted of an agency is of other districts too, and repeats what was noted, no more.
create function note_changed_at_commit() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    if new.made_at < clock_timestamp() - interval '1 minute' then
        insert into public.listing_change (tenant, service_id, of_agreements) values (new.tenant, new.service_id, new.of_agreements);
    end if;
    return null;
end
$$;
revoke all on function note_changed_at_commit() from public;
create constraint trigger noted_at_commit after insert on listing_change deferrable initially deferred
    for each row execute function note_changed_at_commit();

-- Of a statement's changed rows: a row for each listing that they are of, or one for all where they are many; of agreements always one.
do $$
declare
    of_table text;
    listing text;
    event text;
begin
    for of_table, listing in values ('service_listing', 'id'), ('service_site', 'service_id'), ('service_hours', 'service_id'),
        ('capacity_report', 'service_id'), ('agreement', null), ('agreement_settings', null)
    loop
        execute format($f$
            create function %I() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $body$
            begin
                insert into public.listing_change (tenant, service_id, of_agreements)
                    select distinct c.tenant, %s, %L::boolean from changed c;
                return null;
            end
            $body$
        $f$, 'note_changed_' || of_table,
            case when listing is null then 'null::uuid'
                else format('case when (select count(*) from changed) <= 200 then c.%I end', listing) end,
            listing is null);
        foreach event in array array['insert', 'update', 'delete'] loop
            execute format('create trigger %I after %s on %I referencing %s table as changed'
                ' for each statement execute function %I()',
                'noted_' || event, event, of_table, case event when 'delete' then 'old' else 'new' end,
                'note_changed_' || of_table);
        end loop;
    end loop;
end
$$;

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
