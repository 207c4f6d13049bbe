-- What an agency offers in several districts, with one count of its places for all of them. A row lies under the district that
-- proposed the agency and is written there, by that agency only; a district reads the programs of the agencies behind its services.
-- Whoever stands in an agency's place has its programs.
create table agency_program (
    tenant uuid not null,
    id uuid not null,
    agency_id uuid not null,
    name text not null,
    version bigint not null default 0 check (version >= 0),
    added_by text not null,
    added_at timestamptz not null,
    primary key (tenant, id)
);
create index agency_program_by_agency on agency_program (agency_id, id);
create index agency_program_by_id on agency_program (id);

-- Every report is kept; the program's version names the present one. No district reads these: they tell what all have together.
create table program_report (
    tenant uuid not null,
    program_id uuid not null,
    version bigint not null check (version > 0),
    unit text not null,
    maximum integer check (maximum >= 0),
    vacancy integer not null check (vacancy >= 0),
    waitlist_length integer check (waitlist_length >= 0),
    minimum_cohort integer check (minimum_cohort >= 0),
    as_of timestamptz not null,
    reported_by text not null,
    reported_at timestamptz not null,
    primary key (tenant, program_id, version),
    foreign key (tenant, program_id) references agency_program (tenant, id)
);

-- What a report promises to one district, whose row it is. It has no foreign key to the program, which lies elsewhere.
create table program_share (
    tenant uuid not null,
    program_id uuid not null,
    version bigint not null check (version > 0),
    maximum integer not null check (maximum >= 0),
    vacancy integer not null check (vacancy between 0 and maximum),
    primary key (tenant, program_id, version)
);
create index program_share_by_program on program_share (program_id, version);

-- That a program keeps the places of a service, as a whole or at a location, and none does any more: each act is a row with who
-- and when, the highest version of an offering holds. How far the program's reports were carried to it stands beside the act.
create table program_link (
    tenant uuid not null,
    service_id uuid not null,
    location_id uuid,
    version bigint not null check (version > 0),
    program_id uuid,
    linked_by text not null,
    linked_at timestamptz not null,
    carried bigint not null default 0,
    primary key (tenant, service_id, version),
    foreign key (tenant, service_id) references service_listing (tenant, id),
    foreign key (tenant, location_id) references hsds_record (tenant, id)
);
create index program_link_by_program on program_link (program_id) where program_id is not null;

do $$
declare
    protected text;
begin
    foreach protected in array array['agency_program', 'program_report', 'program_share', 'program_link']
    loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
    end loop;
end
$$;

-- Policies that ask another table are the application's alone: the relay may not read what they ask.
create policy agency_program_tenant on agency_program to ${app}
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and (agency_id = nullif(current_setting('throughline.organization', true), '')::uuid
            or exists (select from agency a where a.id = agency_program.agency_id
                and a.successor_id = nullif(current_setting('throughline.organization', true), '')::uuid)))
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and agency_id = nullif(current_setting('throughline.organization', true), '')::uuid);
create policy agency_program_agency on agency_program for select to ${app}
    using (agency_id = nullif(current_setting('throughline.organization', true), '')::uuid
        or exists (select from agency a where a.id = agency_program.agency_id
            and a.successor_id = nullif(current_setting('throughline.organization', true), '')::uuid));
create policy agency_program_district on agency_program for select to ${app}
    using (exists (select from service_listing l where l.agency_id = agency_program.agency_id
        and l.tenant = nullif(current_setting('throughline.tenant', true), '')::uuid));

create policy program_report_tenant on program_report to ${app}
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and exists (select from agency_program p where p.id = program_report.program_id
            and p.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid))
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and exists (select from agency_program p where p.id = program_report.program_id
            and p.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));
create policy program_report_agency on program_report for select to ${app}
    using (exists (select from agency_program p where p.id = program_report.program_id
        and p.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));

-- A district reads its own share and no other; the agency reads and writes those of its own programs, whosever they are.
create policy program_share_tenant on program_share to ${app}
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and coalesce(current_setting('throughline.organization', true), '') = '')
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and exists (select from agency_program p where p.id = program_share.program_id
            and p.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));
create policy program_share_agency on program_share for select to ${app}
    using (exists (select from agency_program p where p.id = program_share.program_id
        and p.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));
create policy program_share_promised on program_share for insert to ${app}
    with check (exists (select from agency_program p where p.id = program_share.program_id
        and p.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));

create policy program_link_tenant on program_link
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy program_link_agency on program_link for select to ${app}
    using (exists (select from service_listing l where l.tenant = program_link.tenant and l.id = program_link.service_id
        and l.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));

grant select, insert on agency_program to ${app};
grant update (agency_id, version) on agency_program to ${app};
grant select, insert on program_report to ${app};
grant select, insert on program_share to ${app};
grant select, insert on program_link to ${app};
grant update (carried) on program_link to ${app};

-- The relay's role finds what is to be carried, moved and ended, and nothing else of these tables.
create policy agency_program_relay on agency_program for select to ${relay} using (true);
create policy program_link_relay on program_link for select to ${relay} using (true);
create policy service_listing_relay on service_listing for select to ${relay} using (true);
grant select (tenant, id, agency_id, version) on agency_program to ${relay};
grant select (tenant, service_id, location_id, version, program_id, carried) on program_link to ${relay};
grant select (tenant, id, agency_id, withdrawn) on service_listing to ${relay};
grant select (successor_id) on agency to ${relay};

-- Whether a program keeps the places of an offering, so that nobody else reports them.
create function is_kept_by_program(of_tenant uuid, of_service uuid, of_location uuid) returns boolean
    language sql stable
    return coalesce((select program_id is not null from program_link
        where tenant = of_tenant and service_id = of_service and location_id is not distinct from of_location
        order by version desc limit 1), false);
