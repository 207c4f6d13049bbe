-- On what terms a service comes to schools; a row for each service that has said so.
create table visit_terms (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    service_id uuid not null,
    primary key (tenant, id),
    unique (tenant, service_id),
    foreign key (tenant, service_id) references service_listing (tenant, id)
);

alter table visit_terms enable row level security;
alter table visit_terms force row level security;
create policy visit_terms_tenant on visit_terms
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);

-- An agency sees those of its own services, in every district.
create policy visit_terms_agency on visit_terms for select
    using (exists (select from service_listing l where l.tenant = visit_terms.tenant and l.id = visit_terms.service_id
        and l.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));

grant select, insert, update on visit_terms to ${app};
