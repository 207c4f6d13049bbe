-- What a release has to do with an earlier one: it takes its place once signed, or goes on where it ends.
create table release_link (
    tenant uuid not null,
    release uuid not null,
    kind text not null,
    earlier uuid not null,
    primary key (tenant, release, kind),
    foreign key (tenant, release) references release (tenant, id),
    foreign key (tenant, earlier) references release (tenant, id)
);
grant select, insert on release_link to ${app};

-- The first of two persons who say that a release was entered in error.
create table release_voiding (
    tenant uuid not null,
    release uuid not null,
    proposed_by text not null,
    reason text not null,
    proposed_at timestamptz not null,
    primary key (tenant, release),
    foreign key (tenant, release) references release (tenant, id)
);
grant select, insert on release_voiding to ${app};

do $$
declare t text;
begin
    foreach t in array array['release_link', 'release_voiding'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)'
            ' with check (tenant = nullif(current_setting(''throughline.tenant'', true), '''')::uuid)', t || '_tenant', t);
    end loop;
end $$;

-- Each signature of a release has its evidence: two where two persons sign.
alter table signature_evidence drop constraint signature_evidence_pkey;
alter table signature_evidence add primary key (tenant, release, signer);

-- Who attests that the signer is informed in the native language or mode (34 CFR 300.9(a)).
alter table release add column informed_by text;
