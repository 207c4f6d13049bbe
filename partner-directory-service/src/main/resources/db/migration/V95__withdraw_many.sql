-- Whether an import was told that it is to withdraw many of its source's records.
alter table directory_import add column withdraw_many boolean not null default false;
