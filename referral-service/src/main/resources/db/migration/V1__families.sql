-- Students and their families. Names are readable for searches; ways to reach a person are sealed by the application.

create table school (
    tenant uuid not null,
    sourced_id text not null,
    name text not null,
    primary key (tenant, sourced_id)
);
alter table school enable row level security;
alter table school force row level security;
create policy school_tenant on school
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update (name) on school to ${app};


create table student (
    tenant uuid not null,
    id uuid not null,
    sourced_id text not null,
    given_name text not null,
    family_name text not null,
    name_key text collate "C" not null,
    grade text,
    school text not null,
    birth_date date,
    enrolled boolean not null,
    version bigint not null,
    primary key (tenant, id),
    unique (tenant, sourced_id),
    foreign key (tenant, school) references school (tenant, sourced_id)
);
create index student_by_name on student (tenant, name_key, id);
create index student_by_school on student (tenant, school, id);
alter table student enable row level security;
alter table student force row level security;
create policy student_tenant on student
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on student to ${app};
grant update (given_name, family_name, name_key, grade, school, birth_date, enrolled, version) on student to ${app};


create table guardian (
    tenant uuid not null,
    id uuid not null,
    sourced_id text not null,
    given_name text not null,
    family_name text not null,
    language text not null,
    written_language text,
    needs_interpreter boolean not null,
    primary key (tenant, id),
    unique (tenant, sourced_id)
);
alter table guardian enable row level security;
alter table guardian force row level security;
create policy guardian_tenant on guardian
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on guardian to ${app};
grant update (given_name, family_name, language, written_language, needs_interpreter) on guardian to ${app};


create table guardianship (
    tenant uuid not null,
    student uuid not null,
    guardian uuid not null,
    relationship text not null,
    authority text not null check (authority in ('PARENT', 'GUARDIAN', 'ACTING_AS_PARENT', 'RIGHTS_REVOKED')),
    primary key (tenant, student, guardian),
    foreign key (tenant, student) references student (tenant, id),
    foreign key (tenant, guardian) references guardian (tenant, id)
);
create index guardianship_by_guardian on guardianship (tenant, guardian);
alter table guardianship enable row level security;
alter table guardianship force row level security;
create policy guardianship_tenant on guardianship
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update (relationship, authority) on guardianship to ${app};


create table contact_point (
    tenant uuid not null,
    id uuid not null,
    guardian uuid not null,
    kind text not null check (kind in ('EMAIL', 'PHONE')),
    rank smallint not null,
    value bytea not null,
    fingerprint bytea not null,
    recorded_at timestamptz not null,
    retired_at timestamptz,
    primary key (tenant, id),
    unique (tenant, guardian, fingerprint),
    foreign key (tenant, guardian) references guardian (tenant, id)
);
alter table contact_point enable row level security;
alter table contact_point force row level security;
create policy contact_point_tenant on contact_point
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update (rank, retired_at) on contact_point to ${app};


create table record_access (
    tenant uuid not null,
    id uuid not null,
    student uuid not null,
    person text not null,
    purpose text not null,
    operation text not null,
    at timestamptz not null,
    primary key (tenant, id)
);
comment on table record_access is 'Who read which student''s record, for what purpose, when; append only';
create index record_access_by_student on record_access (tenant, student, at);
alter table record_access enable row level security;
alter table record_access force row level security;
create policy record_access_tenant on record_access
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on record_access to ${app};


create table need_report (
    tenant uuid not null,
    id uuid not null,
    student uuid not null,
    source text not null,
    domains text not null,
    tier smallint not null check (tier between 1 and 3),
    strengths bytea,
    concerns bytea not null,
    observed_on date not null,
    reported_by text not null,
    reported_at timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, student) references student (tenant, id)
);
create index need_report_by_student on need_report (tenant, student, id);
alter table need_report enable row level security;
alter table need_report force row level security;
create policy need_report_tenant on need_report
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert on need_report to ${app};

