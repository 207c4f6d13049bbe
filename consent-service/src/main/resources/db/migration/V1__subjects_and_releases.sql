-- What the decision needs of a student: when the rights pass, and who holds them. Names stay with referral-service.
create table subject (
    tenant uuid not null,
    id uuid not null,
    birth_date date not null,
    holders bytea not null, -- sealed JSON: the persons and the evidence of their authority
    version bigint not null,
    primary key (tenant, id)
);
grant select, insert on subject to ${app};
grant update (birth_date, holders, version) on subject to ${app};

-- Who of the staff looked at whose records, when, and what for: appended, never changed.
create table record_access (
    tenant uuid not null,
    id uuid not null,
    student uuid not null,
    person text not null,
    purpose text not null,
    at timestamptz not null,
    primary key (tenant, id)
);
create index record_access_of_student on record_access (tenant, student, at);
grant select, insert on record_access to ${app};

create table release (
    tenant uuid not null,
    id uuid not null,
    student uuid not null,
    type text not null,
    discloser_kind text not null,
    discloser text not null,
    recipient_kind text not null,
    recipient text not null,
    recipient_name text,
    language text not null,
    purposes text[] not null,
    categories text[] not null,
    withdrawn text[] not null,
    records_first date,
    records_last date,
    first_day date not null,
    last_day date not null,
    zone text not null, -- the zone that the days were meant in
    status text not null,
    signer uuid,
    signed_at timestamptz,
    authentication text,
    facts bigint not null, -- how many facts were told about it
    version bigint not null,
    primary key (tenant, id)
);
create index release_of_student on release (tenant, student);
grant select, insert on release to ${app};
-- After signing only its status and what was withdrawn change; the terms never do.
grant update (categories, withdrawn, status, signer, signed_at, authentication, facts, version) on release to ${app};

-- What happened to a release: appended, never changed.
create table release_event (
    tenant uuid not null,
    release uuid not null,
    number bigint not null,
    kind text not null,
    at timestamptz not null,
    actor text not null,
    details text not null,
    primary key (tenant, release, number),
    foreign key (tenant, release) references release (tenant, id)
);
grant select, insert on release_event to ${app};

do $$
declare t text;
begin
    foreach t in array array['subject', 'record_access', 'release', 'release_event'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)'
            ' with check (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)', t || '_tenant', t);
    end loop;
end $$;
