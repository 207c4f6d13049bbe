-- A repeatable migration: this is the one place where the function is defined. It is applied again, after all numbered ones,
-- whenever its text changes, so that a new table about persons adds its line here. (ErasureCatalogueTest asks for it.)
--
-- Lets go of what is on file of a student who is noted as erased: at once what no law wants kept, and what was last in
-- effect before the given moment; returns how much is left. The log has an erasure of its own, which its chain knows.
-- Whose a visit is, its releases say: one visit may put the releases of several students before their parent. With one of
-- them erased an open visit ends; who the visitor was goes with the last.
create or replace function erase_subject(erasing uuid, kept_from timestamptz) returns bigint
    language plpgsql volatile
    security definer
    set search_path = public, pg_temp
as $$
declare
    district constant uuid := nullif(current_setting('throughline.tenant', true), '')::uuid;
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    erased timestamptz;
    visits uuid[];
    gone uuid[];
    remaining bigint;
begin
    select erased_at into strict erased from subject_erasure where tenant = district and student = erasing;

    delete from subject where tenant = district and id = erasing;
    delete from decision_confirmation c using deferred_decision d
        where d.tenant = district and d.student = erasing and c.tenant = d.tenant and c.decision = d.id;
    delete from deferred_decision where tenant = district and student = erasing;
    visits := array(
        select distinct m.signing from signing_release m
            join release r on r.tenant = m.tenant and r.id = m.release
            where m.tenant = district and r.student = erasing);
    delete from signed_link where tenant = district and subject = any (visits);
    update signing set contacts = null, outcome = 'LAPSED', closed_at = erased, version = version + 1
        where tenant = district and id = any (visits) and outcome is null;

    gone := array(
        select r.id from release r where r.tenant = district and r.student = erasing
            and least((r.last_day + 1)::timestamptz, erased) < kept_from
            and not exists (select from release_event e
                where e.tenant = r.tenant and e.release = r.id and e.at >= kept_from));
    delete from signature_paper where tenant = district and release = any (gone);
    delete from signed_copy where tenant = district and release = any (gone);
    delete from signature_evidence where tenant = district and release = any (gone);
    delete from agency_form where tenant = district and release = any (gone);
    update release_event set actor = 'erased', details = '{}' where tenant = district and release = any (gone);
    update withdrawal set student = nobody where tenant = district and release = any (gone);
    update release set student = nobody, signer = case when signer is not null then nobody end,
            cosigner = case when cosigner is not null then nobody end, informed_by = null, version = version + 1
        where tenant = district and id = any (gone);
    update signing s set signer = nobody, version = version + 1
        where s.tenant = district and s.id = any (visits) and not exists (
            select from signing_release m join release r on r.tenant = m.tenant and r.id = m.release
            where m.tenant = s.tenant and m.signing = s.id and r.student <> nobody);

    gone := array(
        select e.id from evidence e where e.tenant = district and e.student = erasing
            and greatest(e.filed_at, least(coalesce(e.valid_until, erased), erased)) < kept_from);
    delete from evidence_note where tenant = district and evidence = any (gone);
    delete from evidence where tenant = district and id = any (gone);
    delete from rights_request where tenant = district and student = erasing and due_on < kept_from;
    delete from record_access where tenant = district and student = erasing and at < kept_from;

    select (select count(*) from release where tenant = district and student = erasing)
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
