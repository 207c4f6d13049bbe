create table training_record (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    person text not null,
    primary key (tenant, id)
);
create index training_record_by_person on training_record (tenant, person, id);

alter table training_record enable row level security;
alter table training_record force row level security;
create policy training_record_tenant on training_record
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);

grant select, insert, update on training_record to ${app};
