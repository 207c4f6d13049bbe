-- A signature given before a witness has no link.
alter table signature_evidence alter column signing drop not null;

-- What was signed by hand, as it was scanned: never changed.
create table signature_paper (
    tenant uuid not null,
    release uuid not null,
    signer uuid not null,
    media_type text not null,
    paper bytea not null, -- sealed
    primary key (tenant, release, signer),
    foreign key (tenant, release, signer) references signature_evidence (tenant, release, signer)
);
grant select, insert on signature_paper to ${app};

alter table signature_paper enable row level security;
alter table signature_paper force row level security;
create policy signature_paper_tenant on signature_paper
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
