-- Facts to publish: written in the transaction of what happened, sent by the relay, removed some time after.
create table outbox_event (
    tenant uuid not null,
    id uuid not null,
    aggregate_id uuid not null,
    aggregate_version bigint not null check (aggregate_version > 0),
    lane smallint not null check (lane between 0 and 31),
    type text not null,
    occurred_at timestamptz not null,
    data text not null,
    sent_at timestamptz,
    primary key (tenant, id),
    unique (tenant, aggregate_id, aggregate_version)
);
create index outbox_event_unsent on outbox_event (id) where sent_at is null;
create index outbox_event_sent on outbox_event (sent_at) where sent_at is not null;

alter table outbox_event enable row level security;
alter table outbox_event force row level security;
create policy outbox_event_tenant on outbox_event
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy outbox_event_relay on outbox_event to ${relay} using (true) with check (true);
-- Who writes a fact can neither read nor change it afterwards.
grant insert on outbox_event to ${app};
grant select, delete on outbox_event to ${relay};
grant update (sent_at) on outbox_event to ${relay};

-- The version of each aggregate that a consumer has applied last: a version at or below it is never applied again.
create table projection_version (
    tenant uuid not null,
    consumer text not null,
    aggregate_id uuid not null,
    version bigint not null check (version >= 0),
    primary key (tenant, consumer, aggregate_id)
);
alter table projection_version enable row level security;
alter table projection_version force row level security;
create policy projection_version_tenant on projection_version
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, delete on projection_version to ${app};
grant update (version) on projection_version to ${app};

-- Facts whose side effects have happened: a rebuild forgets the versions, and must not repeat a side effect.
create table inbox_event (
    tenant uuid not null,
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null,
    primary key (tenant, consumer, event_id)
);
create index inbox_event_received on inbox_event (received_at);
alter table inbox_event enable row level security;
alter table inbox_event force row level security;
create policy inbox_event_tenant on inbox_event
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy inbox_event_relay on inbox_event to ${relay} using (true);
grant select, insert on inbox_event to ${app};
grant select (received_at), delete on inbox_event to ${relay};

-- Facts that wait: one before them is missing, or could not be applied.
create table parked_event (
    tenant uuid not null,
    consumer text not null,
    aggregate_id uuid not null,
    version bigint not null,
    code text not null,
    envelope text not null,
    parked_at timestamptz not null,
    primary key (tenant, consumer, aggregate_id, version)
);
alter table parked_event enable row level security;
alter table parked_event force row level security;
create policy parked_event_tenant on parked_event
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create policy parked_event_relay on parked_event for select to ${relay} using (true);
grant select, insert, delete on parked_event to ${app};
grant update (code) on parked_event to ${app};
grant select (tenant, consumer, aggregate_id, parked_at) on parked_event to ${relay};
