-- A tenant's table as every service has them, for the kit's own tests.
create table probe (
    tenant uuid not null,
    id uuid not null,
    note text not null,
    version bigint not null,
    primary key (tenant, id),
    unique (tenant, note)
);
create table probe_part (
    tenant uuid not null,
    id uuid not null,
    probe uuid not null,
    primary key (tenant, id),
    foreign key (tenant, probe) references probe (tenant, id)
);
alter table probe enable row level security;
alter table probe force row level security;
alter table probe_part enable row level security;
alter table probe_part force row level security;
create policy probe_tenant on probe
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy probe_part_tenant on probe_part
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update, delete on probe, probe_part to ${app};
