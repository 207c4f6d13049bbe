create table leadership_team (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    school text,
    primary key (tenant, id)
);

create table meeting (
    tenant uuid not null,
    id uuid not null,
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    content jsonb not null,
    team_id uuid not null,
    next_due date,
    primary key (tenant, id),
    foreign key (tenant, team_id) references leadership_team (tenant, id)
);
create index meeting_by_team on meeting (tenant, team_id, id);
create index meeting_by_due on meeting (tenant, next_due) where next_due is not null;

do $$
declare
    protected text;
begin
    foreach protected in array array['leadership_team', 'meeting']
    loop
        execute format('alter table %I enable row level security', protected);
        execute format('alter table %I force row level security', protected);
        execute format($policy$create policy %I on %I
            using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
            with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)$policy$,
            protected || '_tenant', protected);
    end loop;
end
$$;

grant select, insert, update on leadership_team, meeting to ${app};
