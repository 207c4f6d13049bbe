-- Other services learn from facts which schools a district has. The defaults are written as the table is rewritten: row-level
-- security would hide every row from an update here. Schools of earlier rosters are told with the next one.
alter table school
    add column id uuid not null default gen_random_uuid(),
    add column active boolean not null default true,
    add column untold boolean not null default true,
    add column version bigint not null default 0 check (version >= 0),
    add unique (tenant, id);
alter table school alter column id drop default;

comment on column school.id is 'Of the aggregate: a sourced id need not be a UUID, nor another one in another district';
comment on column school.active is 'Whether the district has it, as the last roster says that told of it';
comment on column school.untold is 'Whether something of it has changed of which no fact has told';
comment on column school.version is 'How many facts have told of it';

grant update (active, untold, version) on school to ${app};
