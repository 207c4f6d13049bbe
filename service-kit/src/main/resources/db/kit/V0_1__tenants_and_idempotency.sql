-- Tenants are public facts (code, name, zone), read before any tenant is set: no row-level security on this table.
create table tenant (
    id uuid primary key,
    code text not null unique,
    name text not null,
    time_zone text not null
);
grant select, insert on tenant to ${app};
grant update (name, time_zone) on tenant to ${app};
grant select on tenant to ${relay};

create table idempotency_key (
    tenant uuid not null,
    subject text not null,
    operation text not null,
    key text not null,
    request_hash bytea not null,
    status integer,
    resource uuid,
    created_at timestamptz not null,
    primary key (tenant, subject, operation, key)
);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy idempotency_key_tenant on idempotency_key
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on idempotency_key to ${app};
grant update (status, resource) on idempotency_key to ${app};

-- Old keys are removed by the relay role, which sees nothing but their age.
create policy idempotency_key_expiry on idempotency_key for delete to ${relay} using (created_at < now() - interval '7 days');
create policy idempotency_key_age on idempotency_key for select to ${relay} using (true);
grant select (created_at), delete on idempotency_key to ${relay};
