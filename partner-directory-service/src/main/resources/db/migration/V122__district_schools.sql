-- Which schools a district has, as referral-service tells of its roster.
create table district_school (
    tenant uuid not null,
    sourced_id text not null,
    name text not null,
    active boolean not null,
    version bigint not null check (version > 0),
    primary key (tenant, sourced_id)
);
alter table district_school enable row level security;
alter table district_school force row level security;
create policy district_school_tenant on district_school
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update (name, active, version) on district_school to ${app};

comment on column district_school.version is 'Of the fact that told it: one from before it changes nothing';
