-- Registers: the content is read and written whole, as JSON; beside it stands what it is found by.
create table gate_settings (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    primary key (tenant, id)
);

alter table gate_settings enable row level security;
alter table gate_settings force row level security;
create policy gate_settings_tenant on gate_settings
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);

grant select, insert, update on gate_settings to ${app};
