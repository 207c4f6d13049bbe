-- Every effect of every fact, for the kit's own tests: one that is doubled or out of order shows.
create table fact_effect (
    tenant uuid not null,
    place bigint generated always as identity,
    consumer text not null,
    aggregate_id uuid not null,
    version bigint not null,
    primary key (tenant, place)
);
alter table fact_effect enable row level security;
alter table fact_effect force row level security;
create policy fact_effect_tenant on fact_effect
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on fact_effect to ${app};
