-- Who of an agency's people is present on a day has arrived by then. Row-level security hides all of these rows from their owner, but not
-- from a change of the column's type.
alter table agency_staff_member add column arrived_on date;
alter table agency_staff_member
    alter column arrived_on type date using (content ->> 'arrivedOn')::date,
    alter column arrived_on set not null;
