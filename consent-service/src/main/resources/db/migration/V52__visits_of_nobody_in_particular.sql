-- Whose a visit is, its releases say. No row is given this since V50, and erase_subject, which comes after this, does not name it.
alter table signing drop column student;
