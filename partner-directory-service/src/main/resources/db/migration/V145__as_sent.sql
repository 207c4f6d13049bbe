-- What was sent where that is more than what is read of it, so that it goes out again as it came: by column, each as the text of its
-- JSON, in which a number is spelled as it was. Text with blanks around it; and of columns that the standard does not know numbers,
-- lists and whatever else JSON has. Everything is read and found by fields alone.
alter table hsds_record add column as_sent jsonb not null default '{}';
grant update (as_sent) on hsds_record to ${app};
alter table import_row add column as_sent jsonb not null default '{}';
