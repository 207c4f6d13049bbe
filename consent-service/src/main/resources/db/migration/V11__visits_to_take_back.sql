-- A visit is for signing, or for taking back what was signed.
alter table signing add column intent text not null default 'SIGN';
