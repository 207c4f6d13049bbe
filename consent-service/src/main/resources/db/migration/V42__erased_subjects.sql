-- Students whose records the district has destroyed, and when it is looked again for what may go by then.
create table subject_erasure (
    tenant uuid not null,
    student uuid not null,
    erased_at timestamptz not null,
    due_at timestamptz, -- null once nothing is left
    primary key (tenant, student)
);
grant select, insert on subject_erasure to ${app};
grant update (due_at) on subject_erasure to ${app};

alter table subject_erasure enable row level security;
alter table subject_erasure force row level security;
create policy subject_erasure_tenant on subject_erasure
    using (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid)
    with check (tenant = nullif(current_setting('throughline.tenant', true), '')::uuid);
create index subject_erasure_due on subject_erasure (due_at) where due_at is not null;

-- The job asks as the relay where something may be due, then works as the application with that tenant.
grant select (tenant, student, due_at) on subject_erasure to ${relay};
create policy subject_erasure_relay on subject_erasure for select to ${relay} using (true);

-- What is about nobody any more is not kept from saying so: no other role than the owner may write a student.
drop trigger release_keeps_its_word on release;
create trigger release_keeps_its_word before update on release
    for each row when (new.student <> '00000000-0000-0000-0000-000000000000')
    execute function release_keeps_its_word();

-- Lets go of what is on file of a student who is noted as erased: at once what no law wants kept, and what was last in
-- effect before the given moment; returns how much is left. The log has an erasure of its own, which its chain knows.
create function erase_subject(erasing uuid, kept_from timestamptz) returns bigint
    language plpgsql volatile
    security definer
    set search_path = public, pg_temp
as $$
declare
    district constant uuid := nullif(current_setting('throughline.tenant', true), '')::uuid;
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    erased timestamptz;
    gone uuid[];
    remaining bigint;
begin
    select erased_at into strict erased from subject_erasure where tenant = district and student = erasing;

    delete from subject where tenant = district and id = erasing;
    delete from decision_confirmation c using deferred_decision d
        where d.tenant = district and d.student = erasing and c.tenant = d.tenant and c.decision = d.id;
    delete from deferred_decision where tenant = district and student = erasing;
    delete from signed_link l using signing s
        where s.tenant = district and s.student = erasing and l.tenant = s.tenant and l.subject = s.id;
    update signing set contacts = null, outcome = 'LAPSED', closed_at = erased, version = version + 1
        where tenant = district and student = erasing and outcome is null;

    gone := array(
        select r.id from release r where r.tenant = district and r.student = erasing
            and least((r.last_day + 1)::timestamptz, erased) < kept_from
            and not exists (select from release_event e
                where e.tenant = r.tenant and e.release = r.id and e.at >= kept_from));
    delete from signature_paper where tenant = district and release = any (gone);
    delete from signed_copy where tenant = district and release = any (gone);
    delete from signature_evidence where tenant = district and release = any (gone);
    update release_event set actor = 'erased', details = '{}' where tenant = district and release = any (gone);
    update withdrawal set student = nobody where tenant = district and release = any (gone);
    update signing s set student = nobody, signer = nobody, version = version + 1
        where s.tenant = district and s.student = erasing and not exists (
            select from signing_release m
            where m.tenant = s.tenant and m.signing = s.id and m.release <> all (gone));
    update release set student = nobody, signer = case when signer is not null then nobody end,
            cosigner = case when cosigner is not null then nobody end, informed_by = null, version = version + 1
        where tenant = district and id = any (gone);

    gone := array(
        select e.id from evidence e where e.tenant = district and e.student = erasing
            and greatest(e.filed_at, least(coalesce(e.valid_until, erased), erased)) < kept_from);
    delete from evidence_note where tenant = district and evidence = any (gone);
    delete from evidence where tenant = district and id = any (gone);
    delete from rights_request where tenant = district and student = erasing and due_on < kept_from;
    delete from record_access where tenant = district and student = erasing and at < kept_from;

    select (select count(*) from release where tenant = district and student = erasing)
        + (select count(*) from signing where tenant = district and student = erasing)
        + (select count(*) from evidence where tenant = district and student = erasing)
        + (select count(*) from rights_request where tenant = district and student = erasing)
        + (select count(*) from record_access where tenant = district and student = erasing)
        + (select count(*) from disclosure_subject where tenant = district and student = erasing)
        into remaining;
    return remaining;
end
$$;
revoke all on function erase_subject(uuid, timestamptz) from public;
grant execute on function erase_subject(uuid, timestamptz) to ${app};
