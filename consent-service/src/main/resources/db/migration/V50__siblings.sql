-- One visit may be about several students: its releases say whose they are.
alter table signing alter column student drop not null;
comment on column signing.student is 'Of visits from before several students could be in one; not written any more';
