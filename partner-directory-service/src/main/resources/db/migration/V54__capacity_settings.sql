-- For how many days a district believes a report of places: a row for each time that it said so, the highest version counts.
create table capacity_settings (
    tenant uuid not null,
    version bigint not null,
    believed_days integer not null check (believed_days between 1 and 366),
    set_by text not null,
    set_at timestamptz not null,
    primary key (tenant, version)
);
alter table capacity_settings enable row level security;
alter table capacity_settings force row level security;
create policy capacity_settings_tenant on capacity_settings
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
-- An agency reads those of the districts that list its services: what it reported shows there as they believe it.
create policy capacity_settings_agency on capacity_settings for select
    using (exists (select from service_listing l where l.tenant = capacity_settings.tenant
        and l.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));
grant select, insert on capacity_settings to ${app};
