-- What a district counted, in one version of a period; none is ever written again.
create table needs_assessment (
    tenant uuid not null,
    id uuid not null,
    period text not null,
    version integer not null check (version > 0),
    recorded_by text not null,
    recorded_at timestamptz not null,
    counts jsonb not null,
    primary key (tenant, id),
    unique (tenant, period, version)
);
alter table needs_assessment enable row level security;
alter table needs_assessment force row level security;
create policy needs_assessment_tenant on needs_assessment
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on needs_assessment to ${app};

-- The places that the public may know: a location with a term whose code is CONFIDENTIAL is none of them. That is looked up for
-- each location by its key: as a join it is at the mercy of statistics that an import has just outdated.
create view published_location with (security_invoker = true) as
    select r.tenant, r.id, r.fields
    from hsds_record r
    where r.kind = 'locations' and not r.withdrawn
        and not coalesce((select true
            from hsds_nesting a
            join hsds_nesting t on t.tenant = a.tenant and t.parent = a.child and t.property = 'taxonomy_term'
            join hsds_record term on term.tenant = t.tenant and term.id = t.child
            where a.tenant = r.tenant and a.parent = r.id and a.property = 'attributes'
                and term.fields ->> 'code' = 'CONFIDENTIAL'
            limit 1), false);
grant select on published_location to ${app};
