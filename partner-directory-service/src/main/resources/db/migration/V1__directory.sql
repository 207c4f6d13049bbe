-- Records as a package gave them. Our own id stays the same for one (source, kind, source_id), also when it is withdrawn
-- and comes back.
create table hsds_record (
    tenant uuid not null,
    id uuid not null,
    source text not null,
    kind text not null,
    source_id text not null,
    fields jsonb not null,
    content_hash text not null,
    changed_by uuid not null,
    withdrawn boolean not null default false,
    primary key (tenant, id),
    unique (tenant, source, kind, source_id)
);
create index hsds_record_by_kind on hsds_record (tenant, kind, id) where not withdrawn;

-- Which record is published inside which; a row belongs to the record whose column says so.
create table hsds_nesting (
    tenant uuid not null,
    owner uuid not null,
    parent uuid not null,
    property text not null,
    child uuid not null,
    single boolean not null,
    primary key (tenant, owner, parent, property, child),
    foreign key (tenant, owner) references hsds_record (tenant, id)
);
create index hsds_nesting_by_parent on hsds_nesting (tenant, parent);

-- What a service is searched and matched by.
create table service_listing (
    tenant uuid not null,
    id uuid not null,
    source_id text not null,
    organization_id uuid not null,
    agency_id uuid,
    name text not null,
    organization_name text not null,
    description text not null,
    active boolean not null,
    withdrawn boolean not null default false,
    categories text[] not null,
    languages text[] not null,
    insurances text[] not null,
    on_site_schools text[] not null,
    minimum_age numeric,
    maximum_age numeric,
    content_hash text not null,
    fact_version bigint not null,
    words tsvector generated always as (
        setweight(to_tsvector('english'::regconfig, name), 'A')
        || setweight(to_tsvector('english'::regconfig, organization_name), 'B')
        || to_tsvector('english'::regconfig, description)) stored,
    primary key (tenant, id),
    foreign key (tenant, id) references hsds_record (tenant, id),
    foreign key (tenant, organization_id) references hsds_record (tenant, id)
);
create index service_listing_by_name on service_listing (tenant, name, id) where not withdrawn;
create index service_listing_by_organization on service_listing (tenant, organization_id);
create index service_listing_by_agency on service_listing (agency_id) where agency_id is not null;
create index service_listing_categories on service_listing using gin (categories);
create index service_listing_languages on service_listing using gin (languages);
create index service_listing_insurances on service_listing using gin (insurances);
create index service_listing_words on service_listing using gin (words);

-- Published places only: a confidential location has no row here.
create table service_site (
    tenant uuid not null,
    service_id uuid not null,
    number integer not null,
    latitude double precision not null,
    longitude double precision not null,
    primary key (tenant, service_id, number),
    foreign key (tenant, service_id) references service_listing (tenant, id)
);

-- Every report is kept; the highest version is the present one.
create table capacity_report (
    tenant uuid not null,
    service_id uuid not null,
    version bigint not null,
    unit text not null,
    maximum integer,
    vacancy integer not null,
    waitlist_length integer,
    as_of timestamptz not null,
    reported_by text not null,
    primary key (tenant, service_id, version),
    foreign key (tenant, service_id) references service_listing (tenant, id)
);

create table directory_import (
    tenant uuid not null,
    id uuid not null,
    source text not null,
    mode text not null,
    state text not null,
    rows_read bigint not null,
    records bigint not null,
    changed bigint not null,
    withdrawn bigint not null,
    fault_count bigint not null,
    faults text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    finished_at timestamptz,
    version bigint not null,
    primary key (tenant, id)
);

-- The registry of agencies is one for all districts. A row's tenant is the district that proposed it; others see it once
-- it is verified, and only under the proposer's tenant is it ever written.
create table agency (
    tenant uuid not null,
    id uuid primary key,
    name text not null,
    intake_email text not null,
    state text not null check (state in ('PROPOSED', 'VERIFIED')),
    proposed_by text not null,
    verified_by text,
    version bigint not null
);

-- Which agency a district's organization is: each act is a row with who and when, the highest version holds.
create table agency_link (
    tenant uuid not null,
    organization_id uuid not null,
    version bigint not null,
    agency_id uuid not null,
    linked_by text not null,
    linked_at timestamptz not null,
    primary key (tenant, organization_id, version),
    foreign key (tenant, organization_id) references hsds_record (tenant, id)
);

do $$
declare
    protected text;
begin
    foreach protected in array array['hsds_record', 'hsds_nesting', 'service_listing', 'service_site', 'capacity_report',
        'directory_import', 'agency', 'agency_link']
    loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format($policy$create policy %I on %I
            using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
            with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)$policy$,
            protected || '_tenant', protected);
    end loop;
end
$$;

-- An agency sees the services that point to it, in every district, and what it reported of them.
create policy service_listing_agency on service_listing for select
    using (agency_id = nullif(current_setting('throughline.organization', true), '')::uuid);
create policy service_site_agency on service_site for select
    using (exists (select from service_listing l where l.tenant = service_site.tenant and l.id = service_site.service_id
        and l.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));
create policy capacity_report_agency on capacity_report for select
    using (exists (select from service_listing l where l.tenant = capacity_report.tenant and l.id = capacity_report.service_id
        and l.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));
create policy agency_own on agency for select
    using (id = nullif(current_setting('throughline.organization', true), '')::uuid);
create policy agency_verified on agency for select using (state = 'VERIFIED');

grant select, insert on hsds_record to ${app};
grant update (fields, content_hash, changed_by, withdrawn) on hsds_record to ${app};
grant select, insert, delete on hsds_nesting to ${app};
grant select, insert, update on service_listing to ${app};
grant select, insert, delete on service_site to ${app};
grant select, insert on capacity_report to ${app};
grant select, insert, update on directory_import to ${app};
grant select, insert on agency to ${app};
grant update (state, verified_by, version) on agency to ${app};
grant select, insert on agency_link to ${app};
