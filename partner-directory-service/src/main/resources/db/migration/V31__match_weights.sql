-- What the criteria of a match count: a row for each time that a district said so, the highest version counts.
create table match_weights (
    tenant uuid not null,
    version bigint not null,
    points jsonb not null,
    set_by text not null,
    set_at timestamptz not null,
    primary key (tenant, version)
);
alter table match_weights enable row level security;
alter table match_weights force row level security;
create policy match_weights_tenant on match_weights
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on match_weights to ${app};
