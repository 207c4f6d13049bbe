-- A departure is told again when its day or reason is corrected, and taken back where the person stays. The fact of the highest version
-- holds. What was taken back is not listed, and its plans stay in the record.
alter table departure add column version bigint not null default 0, add column withdrawn boolean not null default false;
comment on column departure.id is 'Of the record of service in the directory';
grant update (services, last_day, reason, told_at, version, withdrawn) on departure to ${app};
