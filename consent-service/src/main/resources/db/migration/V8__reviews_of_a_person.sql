-- How often a person has looked of late.
create index record_access_of_person on record_access (tenant, person, at);
