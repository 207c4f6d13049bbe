-- The faults of an import one by one, however many there are, up to a bound: they are read in pages, and the import's own row tells the
-- first of them. An import alone writes and removes its own.
create table import_fault (
    tenant uuid not null,
    import_id uuid not null,
    number bigint not null,
    file text not null,
    line bigint not null,
    place text not null,
    code text not null,
    message text not null,
    pointer text,
    primary key (tenant, import_id, number)
);
alter table import_fault enable row level security;
alter table import_fault force row level security;
create policy import_fault_tenant on import_fault
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, delete on import_fault to ${app};
