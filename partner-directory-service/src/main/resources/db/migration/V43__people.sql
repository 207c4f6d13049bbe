-- What was done with people's accounts, by their ids at the identity provider; neither names nor addresses are here. Acts on an
-- agency's people lie under the district that proposed it, and are seen by that agency only, in a transaction that has
-- entered that district.
create table person_act (
    tenant uuid not null,
    organization uuid,
    person uuid not null,
    version bigint not null check (version > 0),
    kind text not null check (kind in ('INVITED', 'CHANGED', 'DEACTIVATED', 'REACTIVATED')),
    roles text[] not null,
    schools text[] not null,
    acted_by text not null,
    acted_at timestamptz not null,
    primary key (tenant, person, version)
);
alter table person_act enable row level security;
alter table person_act force row level security;
create policy person_act_tenant on person_act
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and coalesce(organization::text, '') = coalesce(current_setting('throughline.organization', true), ''))
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
        and coalesce(organization::text, '') = coalesce(current_setting('throughline.organization', true), ''));
grant select, insert on person_act to ${app};
