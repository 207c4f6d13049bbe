-- What a family was asked once for all partners, and what of each service's forms and papers is at hand. What families said is
-- sealed by the application.

create table family_facts (
    tenant uuid not null,
    student uuid not null,
    version bigint not null check (version > 0),
    facts bytea not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (tenant, student),
    foreign key (tenant, student) references student (tenant, id)
);
alter table family_facts enable row level security;
alter table family_facts force row level security;
create policy family_facts_tenant on family_facts
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update (version, facts, recorded_by, recorded_at) on family_facts to ${app};


create table intake_papers (
    tenant uuid not null,
    student uuid not null,
    service uuid not null,
    version bigint not null check (version > 0),
    papers bytea not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (tenant, student, service),
    foreign key (tenant, student) references student (tenant, id)
);
alter table intake_papers enable row level security;
alter table intake_papers force row level security;
create policy intake_papers_tenant on intake_papers
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
grant select, insert, update (version, papers, recorded_by, recorded_at) on intake_papers to ${app};
