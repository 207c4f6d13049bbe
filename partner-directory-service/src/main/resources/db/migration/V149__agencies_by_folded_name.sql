-- Agencies are listed as people look for them: without regard to accents and case.
drop index agency_by_name;
create index agency_by_folded_name on agency (fold(name), id);
