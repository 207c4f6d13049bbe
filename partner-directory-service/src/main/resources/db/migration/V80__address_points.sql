-- Where a district's addresses lie, as its county publishes them: of one upload at a time, which the district's book names. Points of
-- another are on their way in, or swept away.
create table address_book (
    tenant uuid primary key,
    version bigint not null,
    upload uuid,
    source text,
    points bigint not null,
    content_hash text,
    changed_by text not null,
    since timestamptz
);

-- The last upload of a district, and how far it is. Whoever reads it moves its time ahead with each batch.
create table address_upload (
    tenant uuid primary key,
    id uuid not null,
    source text not null,
    state text not null,
    lines bigint not null,
    points bigint not null,
    passed_over bigint not null,
    fault_count bigint not null,
    faults text not null,
    started_by text not null,
    started_at timestamptz not null,
    held_until timestamptz not null,
    finished_at timestamptz
);

-- Postal code and street as they are compared; house numbers from low to high, on one side of the street. No key: a file says many
-- an address more than once, and they are read together.
create table address_point (
    tenant uuid not null,
    upload uuid not null,
    postal_code text not null,
    street text not null,
    low integer not null,
    high integer not null,
    mark text not null,
    latitude double precision not null,
    longitude double precision not null
);
create index address_point_by_street on address_point (tenant, upload, postal_code, street, low);

do $$
declare
    protected text;
begin
    foreach protected in array array['address_book', 'address_upload', 'address_point']
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
grant select, insert, update on address_book to ${app};
grant select, insert, update on address_upload to ${app};
grant select, insert, delete on address_point to ${app};
