-- Which of an import's rows repeat an earlier one is asked once, of all of them together. Until then each of them looked for itself in
-- a key, and was written to it. What is left of it tells the tables' rows apart, as the statements about one table need them.
alter table import_row drop constraint import_row_pkey;
create index import_row_by_kind on import_row (import_id, kind);
