-- What a provider attests of an authorization on its own form: appended, never changed. The paper stays with the provider.
create table agency_form (
    tenant uuid not null,
    release uuid not null,
    signer uuid not null,
    agency text not null,
    form_version text not null,
    signed_on date not null,
    expires_on date,
    expiry_event text,
    document_hash text, -- SHA-256 of the scan
    reference bytea, -- sealed: where the provider keeps the paper
    attested_by text not null,
    attested_at timestamptz not null,
    primary key (tenant, release),
    foreign key (tenant, release) references release (tenant, id),
    check ((expires_on is null) <> (expiry_event is null)),
    check (document_hash is not null or reference is not null)
);
grant select, insert on agency_form to ${app};

alter table agency_form enable row level security;
alter table agency_form force row level security;
create policy agency_form_tenant on agency_form
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);

-- The provider's own way in, without a tenant: it reads the releases of its own records; to write, the row's tenant is set first.
create policy release_discloser on release for select
    using (discloser_kind = 'AGENCY' and discloser = nullif(current_setting('throughline.organization', true), ''));
create index release_of_discloser on release (discloser, id) where discloser_kind = 'AGENCY';
