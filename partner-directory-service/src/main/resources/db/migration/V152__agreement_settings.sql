-- Which evidence an agreement with a district has to carry: a row for each time that it said so, the highest version counts.
create table agreement_settings (
    tenant uuid not null,
    version bigint not null,
    required_evidence text[] not null,
    set_by text not null,
    set_at timestamptz not null,
    primary key (tenant, version)
);
alter table agreement_settings enable row level security;
alter table agreement_settings force row level security;
create policy agreement_settings_tenant on agreement_settings
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on agreement_settings to ${app};

-- What is required, as what the evidence of an agreement has to contain; nothing where a district never said.
create function evidence_required(of_tenant uuid) returns jsonb
    language sql stable
    return coalesce(
        (select jsonb_agg(jsonb_build_object('kind', kind))
            from unnest((select s.required_evidence from agreement_settings s where s.tenant = of_tenant
                order by s.version desc limit 1)) kind),
        '[]');

-- A search takes it from its district, and not from whoever asks.
alter type search_filter add attribute evidence_required jsonb;

-- As in V115, of agreements with the evidence that is required. Evidence that has ended closes an agreement's days already.
create or replace function services_agreed(of_tenant uuid, on_day date, most integer) returns uuid[]
    language sql stable
    return (select case when count(*) <= most then coalesce(array_agg(found.id), '{}') end
        from (select distinct l.id from agreement a
            join service_listing l on l.organization_id = a.organization_id and l.tenant = a.tenant and l.agency_id = a.agency_id
            where a.tenant = of_tenant and on_day between a.open_from and a.open_until
                and a.content #> '{compliance,evidence}' @> (select evidence_required(of_tenant))
            limit most + 1) found);
