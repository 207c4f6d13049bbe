create table referral (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    facts integer not null,
    student uuid not null,
    school text not null,
    service uuid not null,
    backups text not null,
    need text not null,
    tier smallint not null check (tier between 1 and 3),
    reason bytea not null,
    status text not null,
    agency uuid,
    service_name text,
    attended_sessions integer not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    sent_at timestamptz,
    decision uuid,
    primary key (tenant, id),
    foreign key (tenant, student) references student (tenant, id),
    check (status <> 'DRAFT' or agency is null),
    check ((agency is null) = (decision is null) and (agency is null) = (sent_at is null))
);
create index referral_by_student on referral (tenant, student, id);
alter table referral enable row level security;
alter table referral force row level security;
create policy referral_tenant on referral
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on referral to ${app};
grant update (version, facts, status, agency, service_name, attended_sessions, changed_at, sent_at, decision) on referral to ${app};


create table agency_grant (
    tenant uuid not null,
    referral uuid not null,
    organization uuid not null,
    sent_at timestamptz not null,
    primary key (tenant, referral, organization),
    foreign key (tenant, referral) references referral (tenant, id)
);
comment on table agency_grant is 'Which agency a referral was sent to: what lets it see the referral''s row, and nothing else';
create index agency_grant_inbox on agency_grant (organization, sent_at desc, referral desc);
alter table agency_grant enable row level security;
alter table agency_grant force row level security;
create policy agency_grant_tenant on agency_grant
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on agency_grant to ${app};


-- The agency's own way in: by a grant, without a tenant. It reads; to write, the row's tenant is set first.
create policy agency_grant_organization on agency_grant for select
    using (organization = nullif(current_setting('throughline.organization', true), '')::uuid);
create policy referral_organization on referral for select
    using (exists (select 1 from agency_grant g
        where g.tenant = referral.tenant and g.referral = referral.id
            and g.organization = nullif(current_setting('throughline.organization', true), '')::uuid));

create table referral_transition (
    tenant uuid not null,
    referral uuid not null,
    number integer not null,
    event text not null,
    from_status text not null,
    to_status text not null,
    party text not null check (party in ('REQUESTER', 'TARGET')),
    person text not null,
    reason text,
    at timestamptz not null,
    primary key (tenant, referral, number),
    foreign key (tenant, referral) references referral (tenant, id)
);
alter table referral_transition enable row level security;
alter table referral_transition force row level security;
create policy referral_transition_tenant on referral_transition
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on referral_transition to ${app};


create table referral_session (
    tenant uuid not null,
    id uuid not null,
    referral uuid not null,
    held_on date not null,
    attended boolean not null,
    party text not null,
    person text not null,
    reported_at timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, referral) references referral (tenant, id)
);
create index referral_session_by_referral on referral_session (tenant, referral, id);
alter table referral_session enable row level security;
alter table referral_session force row level security;
create policy referral_session_tenant on referral_session
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on referral_session to ${app};


create table contact_attempt (
    tenant uuid not null,
    referral uuid not null,
    number integer not null,
    at timestamptz not null,
    channel text not null,
    outcome text not null,
    primary key (tenant, referral, number),
    foreign key (tenant, referral) references referral (tenant, id)
);
alter table contact_attempt enable row level security;
alter table contact_attempt force row level security;
create policy contact_attempt_tenant on contact_attempt
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on contact_attempt to ${app};

