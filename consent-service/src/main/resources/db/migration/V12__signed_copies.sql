-- The copy of what was signed: made once, kept as it was given, never changed.
create table signed_copy (
    tenant uuid not null,
    release uuid not null,
    signer uuid not null,
    pdf_hash text not null, -- SHA-256 of the PDF's bytes
    pdf bytea not null, -- sealed: it names persons
    made_at timestamptz not null,
    primary key (tenant, release, signer),
    foreign key (tenant, release, signer) references signature_evidence (tenant, release, signer)
);
grant select, insert on signed_copy to ${app};

alter table signed_copy enable row level security;
alter table signed_copy force row level security;
create policy signed_copy_tenant on signed_copy
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);

create index signature_evidence_of_signing on signature_evidence (tenant, signing);
