-- What the registry has of an agency can be corrected. A name that was verified holds until the operator has verified the next one.
alter table agency
    add column next_name text,
    add column awaits_verification boolean not null generated always as (state = 'PROPOSED' or next_name is not null) stored,
    add constraint agency_next_name check (next_name is null or (state = 'VERIFIED' and next_name <> name));
grant update (name, intake_email, next_name) on agency to ${app};

-- Every change is an act: what the registry had of the agency from then on, with who and when. A row lies under the district that
-- proposed the agency, as the agency's own does. What was changed before this table is not told.
create table agency_act (
    tenant uuid not null,
    agency_id uuid not null,
    version bigint not null check (version > 0),
    kind text not null check (kind in ('PROPOSED', 'VERIFIED', 'CORRECTED', 'DESCRIBED', 'SUCCEEDED')),
    name text not null,
    next_name text,
    intake_email text not null,
    acted_by text not null,
    acted_at timestamptz not null,
    primary key (tenant, agency_id, version)
);
create index agency_act_by_agency on agency_act (agency_id, version);
alter table agency_act enable row level security;
alter table agency_act force row level security;
create policy agency_act_tenant on agency_act
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy agency_act_agency on agency_act for select
    using (agency_id = nullif(current_setting('throughline.organization', true), '')::uuid);
grant select, insert on agency_act to ${app};
