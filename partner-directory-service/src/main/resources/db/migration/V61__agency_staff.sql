-- A person of an agency, kept once for all districts. A row lies under the district that proposed the agency and is written there,
-- by that agency only; a district reads those of the agencies behind its services, to take over whom its own records name.
create table agency_staff_member (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    agency_id uuid not null,
    last_day date not null,
    primary key (tenant, id)
);
create index agency_staff_member_by_agency on agency_staff_member (agency_id, id);
create index agency_staff_member_by_id on agency_staff_member (id);

alter table agency_staff_member enable row level security;
alter table agency_staff_member force row level security;
create policy agency_staff_member_tenant on agency_staff_member to ${app}
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and (agency_id = nullif(current_setting('throughline.organization', true), '')::uuid
            or exists (select from agency a where a.id = agency_staff_member.agency_id
                and a.successor_id = nullif(current_setting('throughline.organization', true), '')::uuid)))
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and agency_id = nullif(current_setting('throughline.organization', true), '')::uuid);
create policy agency_staff_member_agency on agency_staff_member for select to ${app}
    using (agency_id = nullif(current_setting('throughline.organization', true), '')::uuid
        or exists (select from agency a where a.id = agency_staff_member.agency_id
            and a.successor_id = nullif(current_setting('throughline.organization', true), '')::uuid));
create policy agency_staff_member_district on agency_staff_member for select to ${app}
    using (exists (select from service_listing l where l.agency_id = agency_staff_member.agency_id
        and l.tenant = nullif(current_setting('throughline.tenant', true), '')::uuid));
grant select, insert, update on agency_staff_member to ${app};

-- Whom of an agency a district's record names, and which version of that person's record it has.
alter table staff_member add column agency_staff_id uuid, add column agency_staff_version bigint;
create index staff_member_by_agency_staff on staff_member (agency_staff_id) where agency_staff_id is not null;

-- The relay's role finds which records are behind, and nothing of a person. A policy that asks another table is the application's
-- alone: the relay may not read what it asks.
alter policy staff_member_agency on staff_member to ${app};
create policy agency_staff_member_relay on agency_staff_member for select to ${relay} using (true);
create policy staff_member_relay on staff_member for select to ${relay} using (true);
grant select (tenant, id, agency_id, version) on agency_staff_member to ${relay};
grant select (tenant, id, organization_id, last_day, agency_staff_id, agency_staff_version) on staff_member to ${relay};
