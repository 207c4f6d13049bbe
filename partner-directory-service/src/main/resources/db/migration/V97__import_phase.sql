-- What is being done for a running import.
alter table directory_import add column phase text;
