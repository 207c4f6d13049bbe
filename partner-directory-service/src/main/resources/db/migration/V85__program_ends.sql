-- An agency gives a program another name, and ends it: from a day on, kept as the moment at which that day begins where the
-- program lies. The acts are counted beside the reports, whose number says how far each was carried.
alter table agency_program
    add column acts bigint not null default 0 check (acts >= 0),
    add column ends_on date,
    add column ends_at timestamptz,
    add column end_reason text,
    add column acted_by text,
    add column acted_at timestamptz,
    add constraint agency_program_end check (num_nonnulls(ends_on, ends_at, end_reason) in (0, 3)),
    add constraint agency_program_act check (num_nonnulls(acted_by, acted_at) = case when acts = 0 then 0 else 2 end);
create index agency_program_by_end on agency_program (ends_at) where ends_at is not null;
grant update (name, acts, ends_on, ends_at, end_reason, acted_by, acted_at) on agency_program to ${app};
grant select (ends_at) on agency_program to ${relay};

-- Since when a report is believed no more, whatever its age: who told it is not there any more. What was told stays as it was.
alter table capacity_report add column ended_at timestamptz;
grant update (ended_at) on capacity_report to ${app};
