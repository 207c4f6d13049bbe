-- Intake requirements of a service, one row per version; a published one has a number and is not written again.
create table intake_requirements (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    service_id uuid not null,
    number integer,
    primary key (tenant, id),
    unique (tenant, service_id, number),
    foreign key (tenant, service_id) references service_listing (tenant, id)
);
alter table intake_requirements enable row level security;
alter table intake_requirements force row level security;
create policy intake_requirements_tenant on intake_requirements
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy intake_requirements_agency on intake_requirements for select
    using (exists (select from service_listing l
        where l.tenant = intake_requirements.tenant and l.id = intake_requirements.service_id
        and l.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));
grant select, insert, update on intake_requirements to ${app};
