-- A schedule may begin later: until then it opens nothing. What was imported before has no beginning until its next import.
alter table service_hours add column valid_from date;
