-- The codes by which a district's services are found, each once for a source and a kind: what is asked and is none of them no search will
-- ever find. From arrays of listings they are not told without reading them all. Each source has its own rows, as search_word has them,
-- and for the same reason.
create table search_code (
    tenant uuid not null,
    kind text not null,
    code text collate "C" not null,
    source text not null,
    primary key (tenant, kind, code, source)
);
alter table search_code enable row level security;
alter table search_code force row level security;
create policy search_code_tenant on search_code
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, delete on search_code to ${app};

-- Of a listing; longer ones than these cannot be asked for.
create function codes_of(l service_listing) returns table (kind text, code text)
    language sql stable
as $$
    select said.kind, said.code from (
        select 'CATEGORY', unnest((l).categories)
        union all select 'LANGUAGE', unnest((l).languages)
        union all select 'INSURANCE', unnest((l).insurances)
        union all select 'TREATMENT', unnest((l).treatments)
        union all select 'COMPETENCY', unnest((l).competencies)
        union all select 'ACCESSIBILITY', unnest((l).accessibility)
        union all select 'SCHOOL', unnest((l).on_site_schools)) said (kind, code)
    where char_length(said.code) <= 200
$$;

do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        insert into search_code (tenant, kind, code, source)
            select distinct known.id, c.kind, c.code, r.source
            from service_listing l
            join hsds_record r on r.tenant = known.id and r.id = l.id
            cross join lateral codes_of(l) c
            where l.tenant = known.id and not l.withdrawn;
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;
