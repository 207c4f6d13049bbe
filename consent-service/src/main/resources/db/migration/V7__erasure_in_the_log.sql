-- Which entries lost their personal values by an erasure, itself an entry of the chain: appended, never changed.
create table disclosure_erasure (
    tenant uuid not null,
    disclosure uuid not null,
    erasure uuid not null,
    primary key (tenant, disclosure),
    foreign key (tenant, disclosure) references disclosure (tenant, id),
    foreign key (tenant, erasure) references disclosure (tenant, id)
);
grant select, insert on disclosure_erasure to ${app};

alter table disclosure_erasure enable row level security;
alter table disclosure_erasure force row level security;
create policy disclosure_erasure_tenant on disclosure_erasure
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);

-- The application may not delete from the log. It may let go of the personal values that an erasure names; who calls
-- this without a sealed entry that says so is found by the next verification.
create function erase_disclosures(erasing uuid) returns bigint
    language sql volatile
    security definer
    set search_path = public, pg_temp
as $$
    with gone as (
        delete from disclosure_subject s using disclosure_erasure e
        where s.tenant = nullif(current_setting('throughline.tenant', true), '')::uuid
            and e.tenant = s.tenant and e.disclosure = s.disclosure and e.erasure = erasing
        returning 1)
    select count(*) from gone
$$;
revoke all on function erase_disclosures(uuid) from public;
grant execute on function erase_disclosures(uuid) to ${app};
