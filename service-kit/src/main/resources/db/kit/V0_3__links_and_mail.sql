-- Links for people without an account. The secret is nowhere: it is derived from the id, and looked up by its hash.
-- A one-time code is here only as an HMAC, whose key is not in the database; one per link, and failures lock the link.
create table signed_link (
    tenant uuid not null,
    id uuid not null,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    purpose text not null,
    subject uuid not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    opened_at timestamptz,
    consumed_at timestamptz,
    code_mac bytea check (octet_length(code_mac) = 32),
    code_expires_at timestamptz,
    code_failures smallint not null default 0 check (code_failures between 0 and 5),
    primary key (tenant, id),
    unique (tenant, secret_hash),
    check ((code_mac is null) = (code_expires_at is null))
);
create index signed_link_subject on signed_link (tenant, subject);

alter table signed_link enable row level security;
alter table signed_link force row level security;
create policy signed_link_tenant on signed_link
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on signed_link to ${app};
grant update (expires_at, opened_at, consumed_at, code_mac, code_expires_at, code_failures) on signed_link to ${app};

-- Mail to send. Address and content are sealed by the application, and erased as soon as the mail is sent or given up.
create table mail_outbox (
    tenant uuid not null,
    id uuid not null,
    state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
    created_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    due_at timestamptz not null default now(),
    ended_at timestamptz,
    failure text,
    address bytea,
    subject bytea,
    plain bytea,
    html bytea,
    link uuid,
    primary key (tenant, id),
    check ((state = 'WAITING') = (ended_at is null)),
    check (state = 'WAITING' or num_nonnulls(address, subject, plain, html) = 0),
    check (state <> 'WAITING' or num_nulls(address, subject, plain) = 0)
);
create index mail_outbox_due on mail_outbox (due_at) where state = 'WAITING';

alter table mail_outbox enable row level security;
alter table mail_outbox force row level security;
create policy mail_outbox_tenant on mail_outbox
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy mail_outbox_relay on mail_outbox to ${relay} using (true) with check (true);
grant select, insert on mail_outbox to ${app};
grant update (state, due_at, ended_at, failure, address, subject, plain, html) on mail_outbox to ${app};
-- The relay's role finds what is due and claims it; it cannot read an address or a content, not even sealed.
grant select (tenant, id, state, attempts, due_at) on mail_outbox to ${relay};
grant update (attempts, due_at) on mail_outbox to ${relay};
