-- Places are reported of a service as a whole, or of the service at one location; the last report of each holds.
alter table capacity_report add column location_id uuid, add column minimum_cohort integer,
    add foreign key (tenant, location_id) references hsds_record (tenant, id);
create index capacity_report_by_location on capacity_report (tenant, service_id, location_id, version);

create or replace function has_open_place(of_tenant uuid, of_service uuid, since timestamptz) returns boolean
    language sql stable
    return exists (select from (select distinct on (location_id) vacancy, as_of from capacity_report
        where tenant = of_tenant and service_id = of_service order by location_id, version desc) last
        where last.vacancy > 0 and last.as_of >= since);

-- That a district asked an agency for its places, by a mailed link.
create table capacity_request (
    tenant uuid not null,
    id uuid not null,
    service_id uuid not null,
    location_id uuid,
    requested_by text not null,
    requested_at timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, service_id) references service_listing (tenant, id),
    foreign key (tenant, location_id) references hsds_record (tenant, id)
);
alter table capacity_request enable row level security;
alter table capacity_request force row level security;
create policy capacity_request_tenant on capacity_request
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on capacity_request to ${app};
