-- The staff changes the ways to reach a guardian between two rosters; a roster wins only where it says something else than
-- it did before.

alter table contact_point
    add column version bigint not null default 1,
    -- What is in use came from a roster so far. Computed, since row-level security hides every row from an update here.
    add column listed boolean not null generated always as (retired_at is null) stored,
    add column stands_for uuid,
    add column replaces uuid,
    add column how_learned text,
    add column retired_by text,
    add column retired_how_learned text,
    add constraint contact_point_how_learned check (how_learned in ('TOLD_IN_PERSON', 'TOLD_BY_TELEPHONE',
        'TOLD_IN_WRITING', 'ON_A_FORM', 'TOLD_BY_A_PARTNER')),
    add constraint contact_point_retired_how_learned check (retired_how_learned in ('TOLD_IN_PERSON',
        'TOLD_BY_TELEPHONE', 'TOLD_IN_WRITING', 'ON_A_FORM', 'TOLD_BY_A_PARTNER', 'NOT_REACHED')),
    add foreign key (tenant, stands_for) references contact_point (tenant, id),
    add foreign key (tenant, replaces) references contact_point (tenant, id);
alter table contact_point alter column listed drop expression;

comment on column contact_point.listed is 'Whether the last roster named it';
comment on column contact_point.stands_for is 'What the roster names, where the staff put this in its place';
comment on column contact_point.replaces is 'In whose place the staff put it';
comment on column contact_point.how_learned is 'How the staff learned of it; null where a roster brought it';
comment on column contact_point.retired_how_learned is 'How the staff learned that it is off; null where a roster took it off';

grant update (version, listed, stands_for, replaces, how_learned, retired_by, retired_how_learned)
    on contact_point to ${app};
