-- What a recipient must be told of: written with the withdrawal, changed once, by its acknowledgement.
create table withdrawal (
    tenant uuid not null,
    id uuid not null,
    release uuid not null,
    student uuid not null,
    kind text not null,
    categories text[] not null,
    recipient_kind text not null,
    recipient text not null,
    effective_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    primary key (tenant, id),
    foreign key (tenant, release) references release (tenant, id),
    check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index withdrawal_of_recipient on withdrawal (recipient, id);
grant select, insert on withdrawal to ${app};
grant update (acknowledged_at, acknowledged_by) on withdrawal to ${app};

alter table withdrawal enable row level security;
alter table withdrawal force row level security;
create policy withdrawal_tenant on withdrawal
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
-- The agency's own way in, without a tenant: it reads what it is told; to acknowledge, the row's tenant is set first.
create policy withdrawal_organization on withdrawal for select
    using (recipient_kind = 'AGENCY' and recipient = nullif(current_setting('throughline.organization', true), ''));
