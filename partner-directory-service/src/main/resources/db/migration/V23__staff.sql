create table staff_member (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    organization_id uuid not null,
    last_day date not null,
    primary key (tenant, id),
    foreign key (tenant, organization_id) references hsds_record (tenant, id)
);
create index staff_member_by_organization on staff_member (tenant, organization_id, id);

alter table staff_member enable row level security;
alter table staff_member force row level security;
create policy staff_member_tenant on staff_member
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);

-- An agency sees its own people, in every district whose directory lists its services.
create policy staff_member_agency on staff_member for select
    using (exists (select from service_listing l
        where l.tenant = staff_member.tenant and l.organization_id = staff_member.organization_id
        and l.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));

grant select, insert, update on staff_member to ${app};
