-- How many facts tell of an agency, each in the district that proposed it. Of what was before nobody is told: an agency in whose place
-- another stands has told so, and tells no more.
alter table agency add column fact_version bigint not null default 0;
grant update (fact_version) on agency to ${app};
-- The same of a district's reminders.
alter table reminder_settings add column fact_version bigint not null default 0;
