-- Where a district is reminded of what falls due; the address is sealed. The relay's role learns which districts there are.
create table reminder_settings (
    tenant uuid primary key,
    address bytea not null,
    days_before integer not null check (days_before >= 0),
    version bigint not null,
    set_by text not null,
    set_at timestamptz not null
);

-- A thing that falls due is reminded of once: its row is written in the transaction that puts the mail into the outbox.
create table reminder (
    tenant uuid not null,
    kind text not null,
    record uuid not null,
    part uuid not null,
    due_on date not null,
    sent_at timestamptz not null,
    primary key (tenant, kind, record, part, due_on)
);

do $$
declare
    protected text;
begin
    foreach protected in array array['reminder_settings', 'reminder']
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
create policy reminder_settings_relay on reminder_settings for select to ${relay} using (true);
grant select, insert, update on reminder_settings to ${app};
grant select, insert on reminder to ${app};
grant select (tenant) on reminder_settings to ${relay};

-- Trainings are found by the day they end; one that was withdrawn ends no more.
alter table training_record add column valid_until date;
do $$
declare
    district uuid;
    filled bigint := 0;
    changed bigint;
begin
    for district in select id from tenant
    loop
        perform set_config('throughline.tenant', district::text, true);
        update training_record set valid_until = (content ->> 'validUntil')::date
            where not coalesce((content ->> 'withdrawn')::boolean, false) and content ->> 'validUntil' is not null;
        get diagnostics changed = row_count;
        filled := filled + changed;
        if exists (select from training_record where valid_until is null and content ->> 'validUntil' is not null
                and not coalesce((content ->> 'withdrawn')::boolean, false)) then
            raise exception 'trainings of a district have no end';
        end if;
    end loop;
    perform set_config('throughline.tenant', '', true);
    raise notice '% trainings have their end', filled;
end
$$;
create index training_record_by_end on training_record (tenant, valid_until) where valid_until is not null;
