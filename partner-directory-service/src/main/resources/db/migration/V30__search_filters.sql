-- Without accents and case: what people type, and what they mean.
create function fold(words text) returns text
    language sql immutable strict parallel safe
    return lower(extensions.unaccent('extensions.unaccent'::regdictionary, words));

alter table service_listing drop column words;
alter table service_listing
    add column words tsvector generated always as (
        setweight(to_tsvector('english'::regconfig, fold(name)), 'A')
        || setweight(to_tsvector('english'::regconfig, fold(organization_name)), 'B')
        || to_tsvector('english'::regconfig, fold(description))) stored,
    add column folded_name text generated always as (fold(name || ' ' || organization_name)) stored,
    add column interpreted_languages text[] not null default '{}',
    add column costs text[] not null default '{}',
    add column competencies text[] not null default '{}',
    add column treatments text[] not null default '{}',
    add column accessibility text[] not null default '{}',
    add column billable_schools text[] not null default '{}',
    add column telehealth boolean not null default false,
    add column minimum_grade integer,
    add column maximum_grade integer;
create index service_listing_words on service_listing using gin (words);
create index service_listing_folded_name on service_listing using gin (folded_name extensions.gin_trgm_ops);
create index service_listing_treatments on service_listing using gin (treatments);
create index service_listing_on_site_schools on service_listing using gin (on_site_schools);

-- When a service is open in an ordinary week.
create table service_hours (
    tenant uuid not null,
    service_id uuid not null,
    number integer not null,
    day text not null,
    opens time not null,
    closes time not null check (opens < closes),
    valid_to date,
    primary key (tenant, service_id, number),
    foreign key (tenant, service_id) references service_listing (tenant, id)
);
alter table service_hours enable row level security;
alter table service_hours force row level security;
create policy service_hours_tenant on service_hours
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy service_hours_agency on service_hours for select
    using (exists (select from service_listing l where l.tenant = service_hours.tenant and l.id = service_hours.service_id
        and l.agency_id = nullif(current_setting('throughline.organization', true), '')::uuid));
grant select, insert, delete on service_hours to ${app};

-- The days on which an agreement, as it stands, lets referrals come in; both null while there are none.
alter table agreement add column open_from date, add column open_until date;
do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        update agreement set
            open_from = (content #>> '{terms,term,firstDay}')::date,
            open_until = least((content #>> '{terms,term,lastDay}')::date,
                (content #>> '{termination,effectiveFrom}')::date - 1,
                (select min((shown ->> 'validUntil')::date)
                    from jsonb_array_elements(content #> '{compliance,evidence}') shown),
                (select min((item ->> 'due')::date)
                    from jsonb_array_elements(content #> '{compliance,checklist}') item where item ->> 'done' is null))
            where content ->> 'settled' = 'SIGNED';
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;

-- Reviewed, in the place of the function of before: its first predicate is the transaction's tenant, and it returns ids and
-- distances only. It reads three more tables, each by the tenant and the service or organization of a listing it has found.
create policy service_hours_search on service_hours for select to current_user using (true);
create policy capacity_report_search on capacity_report for select to current_user using (true);
create policy agreement_search on agreement for select to current_user using (true);

-- Whether a service reported a place that is open, at or after a time.
create function has_open_place(of_tenant uuid, of_service uuid, since timestamptz) returns boolean
    language sql stable
    return (select vacancy > 0 and as_of >= since from capacity_report
        where tenant = of_tenant and service_id = of_service order by version desc limit 1);

-- Loads the library of pg_trgm, so that its setting may be named in the function.
select extensions.word_similarity('', '');

drop function search_services;
create function search_services(
    filter jsonb,
    after_metres double precision,
    after_name text,
    after_id uuid,
    row_limit integer)
    returns table (id uuid, name text, metres double precision)
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, extensions, pg_temp
    set plan_cache_mode = force_custom_plan
    set pg_trgm.word_similarity_threshold = 0.45
as $$
#variable_conflict use_column
declare
    wanted record;
    wanted_words text := public.fold(filter ->> 'words');
    near_latitude double precision := (filter #>> '{near,latitude}')::double precision;
    near_longitude double precision := (filter #>> '{near,longitude}')::double precision;
    youngest integer := (filter #>> '{ages,from}')::integer;
    oldest integer := (filter #>> '{ages,until}')::integer;
    lowest_grade integer := (filter #>> '{grades,from}')::integer;
    highest_grade integer := (filter #>> '{grades,until}')::integer;
begin
    select * into wanted from jsonb_to_record(filter) as given(
        categories text[], insurances text[], costs text[], treatments text[], languages text[],
        without_interpreter boolean, competencies text[], accessibility text[], within_metres double precision,
        school text, billable boolean, telehealth boolean, times jsonb, least_minutes integer, day date,
        open_since timestamptz, agreed_on date);
    return query
    select found.id, found.name, found.metres
    from (
        select l.id, l.name,
            case when near_latitude is null then 0::double precision
            else coalesce((
                select min(public.straight_line_metres(near_latitude, near_longitude, s.latitude, s.longitude))
                from public.service_site s where s.tenant = l.tenant and s.service_id = l.id), 'Infinity') end as metres
        from public.service_listing l
        where l.tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
            and not l.withdrawn
            and (wanted_words is null or l.words @@ websearch_to_tsquery('english', wanted_words)
                or wanted_words <% l.folded_name)
            and (wanted.categories is null or l.categories @> wanted.categories)
            and (wanted.languages is null or l.languages @> wanted.languages)
            and (wanted.languages is null or wanted.without_interpreter is not true
                or not l.interpreted_languages && wanted.languages)
            and (wanted.insurances is null or l.insurances @> wanted.insurances)
            and (wanted.costs is null or l.costs && wanted.costs)
            and (wanted.competencies is null or l.competencies @> wanted.competencies)
            and (wanted.treatments is null or l.treatments && wanted.treatments)
            and (wanted.accessibility is null or l.accessibility @> wanted.accessibility)
            and (wanted.school is null or l.on_site_schools @> array[wanted.school])
            and (wanted.billable is not true or l.billable_schools @> array[wanted.school])
            and (wanted.telehealth is not true or l.telehealth)
            and (youngest is null
                or youngest >= coalesce(l.minimum_age, 0) and oldest <= coalesce(l.maximum_age, 999))
            and (lowest_grade is null
                or lowest_grade >= coalesce(l.minimum_grade, -9) and highest_grade <= coalesce(l.maximum_grade, 99))
            and (wanted.times is null or exists (
                select from public.service_hours h
                join jsonb_to_recordset(wanted.times) w (day text, opens time, closes time) on w.day = h.day
                where h.tenant = l.tenant and h.service_id = l.id
                    and (h.valid_to is null or wanted.day is null or h.valid_to >= wanted.day)
                    and least(h.closes, w.closes) - greatest(h.opens, w.opens)
                        >= make_interval(mins => wanted.least_minutes)))
            and (wanted.open_since is null or public.has_open_place(l.tenant, l.id, wanted.open_since))
            and (wanted.agreed_on is null or exists (
                select from public.agreement a
                where a.tenant = l.tenant and a.organization_id = l.organization_id and a.agency_id = l.agency_id
                    and wanted.agreed_on between a.open_from and a.open_until
                    and (a.content #> '{terms,services}' = '[]' or a.content #> '{terms,services}' ? l.id::text)))
    ) found
    where (wanted.within_metres is null or found.metres <= wanted.within_metres or found.metres = 'Infinity')
        and (after_id is null or (found.metres, found.name, found.id) > (after_metres, after_name, after_id))
    order by found.metres, found.name, found.id
    limit row_limit;
end
$$;
revoke all on function search_services from public;
grant execute on function search_services to ${app};

-- Listings are gathered anew by the next import: nothing but the import knows how.
do $$
declare
    known record;
begin
    for known in select id from tenant loop
        perform set_config('throughline.tenant', known.id::text, true);
        update hsds_record set content_hash = '' where kind = 'services';
        update service_listing set content_hash = '';
    end loop;
    perform set_config('throughline.tenant', '', true);
end
$$;
