create table agreement (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    organization_id uuid not null,
    agency_id uuid,
    next_due date,
    primary key (tenant, id),
    foreign key (tenant, organization_id) references hsds_record (tenant, id)
);
create index agreement_by_organization on agreement (tenant, organization_id, id);
create index agreement_by_due on agreement (tenant, next_due) where next_due is not null;
create index agreement_by_agency on agreement (agency_id, id) where agency_id is not null;

alter table agreement enable row level security;
alter table agreement force row level security;
create policy agreement_tenant on agreement
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);

-- An agency sees what was proposed to it, in every district; a draft names no agency.
create policy agreement_agency on agreement for select
    using (agency_id = nullif(current_setting('throughline.organization', true), '')::uuid);

grant select, insert, update on agreement to ${app};
