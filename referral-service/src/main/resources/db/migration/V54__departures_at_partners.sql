-- Who leaves a partner, as partner-directory-service tells it: a record of service, never a name. Which referrals it touches is
-- asked when it is read, so that one which is sent before the last day is touched as well.

create table departure (
    tenant uuid not null,
    id uuid not null,
    organization uuid not null,
    services uuid[] not null,
    last_day date not null,
    reason text not null check (reason in ('LEFT', 'REASSIGNED', 'LEAVE_OF_ABSENCE')),
    told_at timestamptz not null,
    primary key (tenant, id)
);
comment on column departure.id is 'Of the record of service in the directory: it is told once that somebody leaves it';
create index departure_by_last_day on departure (tenant, last_day, id);
alter table departure enable row level security;
alter table departure force row level security;
create policy departure_tenant on departure
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on departure to ${app};


create table transition_plan (
    tenant uuid not null,
    departure uuid not null,
    referral uuid not null,
    version bigint not null check (version > 0),
    arrangement text not null check (arrangement in ('COLLEAGUE', 'OTHER_SERVICE', 'PAUSE', 'ENDS', 'NOT_AFFECTED')),
    service uuid,
    until date,
    handover_on date,
    family_told_on date,
    note bytea,
    planned_by text not null,
    planned_at timestamptz not null,
    primary key (tenant, departure, referral),
    foreign key (tenant, departure) references departure (tenant, id),
    foreign key (tenant, referral) references referral (tenant, id),
    check ((service is not null) = (arrangement = 'OTHER_SERVICE')),
    check ((until is not null) = (arrangement = 'PAUSE'))
);
comment on column transition_plan.note is 'Sealed; it is about a student';
alter table transition_plan enable row level security;
alter table transition_plan force row level security;
create policy transition_plan_tenant on transition_plan
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on transition_plan to ${app};
grant update (version, arrangement, service, until, handover_on, family_told_on, note, planned_by, planned_at)
    on transition_plan to ${app};


-- What goes on is found by its status, what is over by when it ended: most of what was ever sent to a service is over for long. The
-- time of sending spares the rows of what was sent too late.
create index referral_by_service on referral (tenant, service, status, changed_at, sent_at);
