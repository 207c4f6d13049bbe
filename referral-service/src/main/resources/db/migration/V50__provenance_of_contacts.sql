-- How a contact point came on file: a one-time code goes only where whoever writes a release has no hand in it.

alter table contact_point
    add column recorded_by text,
    add column confirmation text check (confirmation in ('DISTRICT_ROSTER', 'SECOND_PERSON')),
    add column confirmed_by text,
    add column confirmed_at timestamptz;
comment on column contact_point.recorded_by is 'Who put it on file or back on file; null where it is not known';
grant update (recorded_at, recorded_by, confirmation, confirmed_by, confirmed_at) on contact_point to ${app};

alter table roster_import add column by_district_admin boolean not null default false;
