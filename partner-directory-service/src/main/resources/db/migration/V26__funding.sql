create table funding_source (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    last_day date not null,
    primary key (tenant, id)
);
create index funding_source_by_end on funding_source (tenant, last_day);
alter table funding_source enable row level security;
alter table funding_source force row level security;
create policy funding_source_tenant on funding_source
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update on funding_source to ${app};
