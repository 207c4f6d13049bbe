-- Roster packages wait here, sealed and in parts, until they are read; then the parts are erased.

create table roster_import (
    tenant uuid not null,
    id uuid not null,
    state text not null check (state in ('RECEIVING', 'RECEIVED', 'READING', 'WRITING', 'DONE', 'REFUSED', 'ABANDONED')),
    requested_by text not null,
    received_at timestamptz not null,
    finished_at timestamptz,
    students_total integer not null default 0,
    students_done integer not null default 0,
    students_left integer not null default 0,
    files jsonb not null default '[]',
    faults_total integer not null default 0,
    primary key (tenant, id)
);
alter table roster_import enable row level security;
alter table roster_import force row level security;
create policy roster_import_tenant on roster_import
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on roster_import to ${app};
grant update (state, finished_at, students_total, students_done, students_left, files, faults_total) on roster_import to ${app};


create table roster_part (
    tenant uuid not null,
    import uuid not null,
    number integer not null,
    content bytea not null,
    primary key (tenant, import, number),
    foreign key (tenant, import) references roster_import (tenant, id)
);
alter table roster_part enable row level security;
alter table roster_part force row level security;
create policy roster_part_tenant on roster_part
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, delete on roster_part to ${app};


create table roster_fault (
    tenant uuid not null,
    import uuid not null,
    number integer not null,
    file text,
    line bigint,
    column_name text,
    code text not null,
    primary key (tenant, import, number),
    foreign key (tenant, import) references roster_import (tenant, id)
);
alter table roster_fault enable row level security;
alter table roster_fault force row level security;
create policy roster_fault_tenant on roster_fault
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, delete on roster_fault to ${app};


-- Work that is still to be done after a commit, found by the relay's role across tenants, done as one tenant.

create table due_work (
    tenant uuid not null,
    kind text not null check (kind in ('ROSTER_IMPORT', 'SUBJECT')),
    id uuid not null,
    revision bigint not null default 1,
    due_at timestamptz not null,
    attempts integer not null default 0,
    primary key (tenant, kind, id)
);
create index due_work_by_time on due_work (due_at);
alter table due_work enable row level security;
alter table due_work force row level security;
create policy due_work_tenant on due_work
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, delete on due_work to ${app};
grant update (revision, due_at, attempts) on due_work to ${app};
create policy due_work_relay on due_work to ${relay} using (true) with check (true);
grant select on due_work to ${relay};
grant update (due_at, attempts) on due_work to ${relay};

