-- The disclosure log (consent-rules section 5): the application appends and reads, and can do nothing else to it.
create table disclosure (
    tenant uuid not null,
    id uuid not null,
    kind text not null,
    decision uuid not null,
    recorded_at timestamptz not null,
    entry text not null, -- canonical JSON, codes and ids of no person; these very bytes are committed to
    commitment bytea not null, -- SHA-256 over salt, entry and the personal values beside it
    primary key (tenant, id)
);
grant select, insert on disclosure to ${app};

-- The personal values of an entry, and the salt without which its commitment says nothing about them.
create table disclosure_subject (
    tenant uuid not null,
    disclosure uuid not null,
    student uuid not null,
    salt bytea not null,
    personal bytea not null, -- sealed JSON
    primary key (tenant, disclosure),
    foreign key (tenant, disclosure) references disclosure (tenant, id)
);
create index disclosure_of_student on disclosure_subject (tenant, student, disclosure);
grant select, insert on disclosure_subject to ${app};

-- What waits to be sealed: written with each entry, so that writers never wait for the chain.
create table disclosure_unsealed (
    tenant uuid not null,
    disclosure uuid not null,
    primary key (tenant, disclosure)
);
grant select, insert, delete on disclosure_unsealed to ${app};
grant select on disclosure_unsealed to ${relay};

-- One link of a tenant's chain: the hash covers the link before it and a batch of commitments.
create table disclosure_seal (
    tenant uuid not null,
    number bigint not null check (number > 0),
    entries integer not null check (entries > 0),
    hash bytea not null,
    signature bytea not null, -- by a key that is not in the database
    sealed_at timestamptz not null,
    primary key (tenant, number)
);
grant select, insert on disclosure_seal to ${app};

create table disclosure_sealed (
    tenant uuid not null,
    disclosure uuid not null,
    seal bigint not null,
    position integer not null,
    primary key (tenant, disclosure),
    unique (tenant, seal, position)
);
grant select, insert on disclosure_sealed to ${app};

-- Questions that permit only after a confirmation, and the one confirmation of each.
create table deferred_decision (
    tenant uuid not null,
    id uuid not null,
    client text not null,
    person text not null,
    on_behalf_of text,
    student uuid not null,
    purpose text not null,
    recipient_kind text not null,
    recipient text not null,
    permitted text not null, -- JSON: the items that were permitted then; a confirmation can only permit fewer
    decided_at timestamptz not null,
    primary key (tenant, id)
);
grant select, insert on deferred_decision to ${app};

create table decision_confirmation (
    tenant uuid not null,
    decision uuid not null,
    confirmed_at timestamptz not null,
    primary key (tenant, decision),
    foreign key (tenant, decision) references deferred_decision (tenant, id)
);
grant select, insert on decision_confirmation to ${app};

do $$
declare t text;
begin
    foreach t in array array['disclosure', 'disclosure_subject', 'disclosure_unsealed', 'disclosure_seal', 'disclosure_sealed',
        'deferred_decision', 'decision_confirmation'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)'
            ' with check (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)', t || '_tenant', t);
    end loop;
end $$;

-- The sealing job asks which tenants have something to seal, then works as the application with that tenant.
create policy disclosure_unsealed_relay on disclosure_unsealed for select to ${relay} using (true);
