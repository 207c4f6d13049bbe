-- What a disclosure without consent rests on: filed under a name, never changed, only noted beside.
create table evidence (
    tenant uuid not null,
    id uuid not null,
    kind text not null,
    student uuid, -- null when it holds for all students
    party text not null, -- kind and id, or * when it holds for all parties
    body bytea not null, -- sealed JSON: categories, attestations, and what the author wrote
    valid_from timestamptz not null,
    valid_until timestamptz,
    filed_by text not null,
    filed_at timestamptz not null,
    primary key (tenant, id)
);
create index evidence_of_student on evidence (tenant, student);
create index evidence_of_party on evidence (tenant, party);
grant select, insert on evidence to ${app};

create table evidence_note (
    tenant uuid not null,
    evidence uuid not null,
    note text not null,
    noted_by text not null,
    noted_at timestamptz not null,
    primary key (tenant, evidence, note),
    foreign key (tenant, evidence) references evidence (tenant, id)
);
grant select, insert on evidence_note to ${app};

-- Rules of the state and the district, each with its source: a later entry replaces an earlier one, nothing is changed.
create table rule_entry (
    tenant uuid not null,
    id uuid not null,
    topic text not null,
    min_age integer,
    maturity_finding boolean not null,
    code text,
    citation text not null,
    reviewer text not null,
    first_day date not null,
    last_day date,
    author text not null,
    entered_at timestamptz not null,
    primary key (tenant, id)
);
grant select, insert on rule_entry to ${app};

do $$
declare t text;
begin
    foreach t in array array['evidence', 'evidence_note', 'rule_entry'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)'
            ' with check (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)', t || '_tenant', t);
    end loop;
end $$;

-- A confirmation decides anew on the same basis, about records of the same holder.
alter table deferred_decision add column basis text not null default 'CONSENT';
alter table deferred_decision add column discloser_kind text;
alter table deferred_decision add column discloser text;

-- An explanation finds the entries of its decision.
create index disclosure_of_decision on disclosure (tenant, decision);

-- Part 2 instruments need both signatures where the state lets no minor sign alone (42 CFR 2.14(b)).
alter table release add column cosigner uuid;
alter table release add column cosigned_at timestamptz;
alter table release add column coauthentication text;
grant update (cosigner, cosigned_at, coauthentication) on release to ${app};
