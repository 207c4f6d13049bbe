-- Where a row stands that came as JSON, so that what is found wrong with it among other rows names its place as the reader does: its
-- pointer and a slash, behind which the name of a column is the pointer to its value. Empty where a row is a line of a table.
alter table import_row add column pointer text not null default '';
alter table import_doubt add column pointer text not null default '';
