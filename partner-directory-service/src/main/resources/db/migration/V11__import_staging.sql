-- An import is received part by part, taken up by whichever process is free, and read into rows of its own; only then is the
-- directory changed, in one transaction. Whoever works on it moves its due time ahead: when a process dies, another takes
-- the import up once that time has passed.
alter table directory_import
    add column format text not null default 'TABULAR',
    add column dry_run boolean not null default false,
    add column matching text not null default '{}',
    add column attempt integer not null default 0,
    add column due_at timestamptz;
update directory_import set due_at = now() where finished_at is null;
create index directory_import_due on directory_import (due_at) where due_at is not null;
create policy directory_import_relay on directory_import to ${relay} using (due_at is not null) with check (due_at is not null);
grant select (tenant, id, due_at), update (due_at) on directory_import to ${relay};

create table import_part (
    tenant uuid not null,
    import_id uuid not null,
    number integer not null,
    content bytea not null,
    primary key (tenant, import_id, number),
    foreign key (tenant, import_id) references directory_import (tenant, id)
);

-- id: the one the record has, or will have. changed: against the directory as it was when the import swapped in.
create table import_row (
    tenant uuid not null,
    import_id uuid not null,
    number bigint not null,
    kind text not null,
    source_id text not null,
    file text not null,
    line bigint not null,
    fields jsonb not null,
    content_hash text not null,
    id uuid not null,
    refused boolean not null,
    changed boolean not null default true,
    primary key (tenant, import_id, number),
    unique (tenant, import_id, kind, source_id),
    foreign key (tenant, import_id) references directory_import (tenant, id)
);

do $$
declare
    protected text;
begin
    foreach protected in array array['import_part', 'import_row']
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
grant select, insert, delete on import_part to ${app};
grant select, insert, update, delete on import_row to ${app};
