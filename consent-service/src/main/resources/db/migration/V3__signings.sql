-- One visit of one signer: the releases put before them, the link, the code's address, and how it ended.
create table signing (
    tenant uuid not null,
    id uuid not null,
    student uuid not null,
    signer uuid not null,
    language text not null,
    link uuid not null,
    authentication text not null,
    contacts bytea, -- sealed JSON: names and addresses, kept only while the signing is open
    document_hash text,
    shown_at timestamptz,
    verified_at timestamptz,
    closed_at timestamptz,
    outcome text,
    expires_at timestamptz not null,
    created_by text not null,
    version bigint not null,
    primary key (tenant, id),
    unique (tenant, link)
);
grant select, insert on signing to ${app};
grant update (language, contacts, document_hash, shown_at, verified_at, closed_at, outcome, version) on signing to ${app};

create table signing_release (
    tenant uuid not null,
    signing uuid not null,
    position integer not null,
    release uuid not null,
    primary key (tenant, signing, position),
    foreign key (tenant, signing) references signing (tenant, id),
    foreign key (tenant, release) references release (tenant, id)
);
create index signing_of_release on signing_release (tenant, release);
grant select, insert on signing_release to ${app};

-- How a signature came about (34 CFR 99.30(d)): appended, never changed.
create table signature_evidence (
    tenant uuid not null,
    release uuid not null,
    signing uuid not null,
    signer uuid not null,
    signed_at timestamptz not null,
    authentication text not null,
    template_version text not null,
    language text not null,
    document_hash text not null,
    evidence bytea not null, -- sealed JSON: who, by which contact points, what was shown, when
    primary key (tenant, release),
    foreign key (tenant, release) references release (tenant, id),
    foreign key (tenant, signing) references signing (tenant, id)
);
grant select, insert on signature_evidence to ${app};

do $$
declare t text;
begin
    foreach t in array array['signing', 'signing_release', 'signature_evidence'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)'
            ' with check (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)', t || '_tenant', t);
    end loop;
end $$;
