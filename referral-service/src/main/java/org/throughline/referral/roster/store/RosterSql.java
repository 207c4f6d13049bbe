package org.throughline.referral.roster.store;

import org.throughline.referral.due.DueWork;

/**
 * The statements of an import. Each takes the tenant (?1) and a JSON list of rows (?2), so that a batch is one statement;
 * a student whose rights, or whose guardians' contacts, may have changed becomes due for consent-service in the same
 * statement (?3: now).
 */
final class RosterSql {

    static final String SCHOOLS =
            """
            insert into school as s (tenant, id, sourced_id, name, active)
            select cast(?1 as uuid), i.id, i.sourced_id, i.name, i.active
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as i(id uuid, sourced_id text, name text,
                active boolean)
            on conflict (tenant, sourced_id) do update set name = excluded.name, active = excluded.active, untold = true
            where (s.name, s.active) is distinct from (excluded.name, excluded.active)""";

    /** Takes the source ids of those that stay; so does one that still has students, whose list was cut short. */
    static final String CLOSE_SCHOOLS =
            """
            update school s set active = false, untold = true
            where s.tenant = cast(?1 as uuid) and s.active and s.sourced_id not in (
                select i.sourced_id from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) as i(sourced_id))
            and not exists (select 1 from student n where n.tenant = s.tenant and n.school = s.sourced_id and n.enrolled)""";

    /** Takes the tenant alone. */
    static final String TAKE_UNTOLD_SCHOOLS =
            """
            update school set untold = false, version = version + 1
            where tenant = cast(?1 as uuid) and untold
            returning id, version, sourced_id, name, active""";

    static final String STUDENTS =
            """
            with changed as (
                insert into student as s (tenant, id, sourced_id, given_name, family_name, name_key, grade, school,
                    birth_date, enrolled, version)
                select cast(?1 as uuid), i.id, i.sourced_id, i.given_name, i.family_name, i.name_key, i.grade,
                    coalesce(i.school, k.school), coalesce(i.birth_date, k.birth_date), true, 1
                from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as i(id uuid, sourced_id text, given_name text,
                        family_name text, name_key text, grade text, school text, birth_date date)
                    left join student k on k.tenant = cast(?1 as uuid) and k.sourced_id = i.sourced_id
                on conflict (tenant, sourced_id) do update set given_name = excluded.given_name,
                    family_name = excluded.family_name, name_key = excluded.name_key, grade = excluded.grade,
                    school = excluded.school, birth_date = excluded.birth_date, enrolled = true,
                    version = s.version + 1
                where (s.given_name, s.family_name, s.grade, s.school, s.birth_date, s.enrolled) is distinct from
                    (excluded.given_name, excluded.family_name, excluded.grade, excluded.school,
                        excluded.birth_date, true)
                returning tenant, id)
            insert into due_work (tenant, kind, id, due_at)
            select tenant, 'SUBJECT', id, cast(?3 as timestamptz) from changed"""
                    + DueWork.OR_AGAIN;

    static final String GUARDIANS =
            """
            insert into guardian as g (tenant, id, sourced_id, given_name, family_name, language, written_language,
                needs_interpreter)
            select cast(?1 as uuid), i.id, i.sourced_id, i.given_name, i.family_name, i.language, i.written_language,
                i.needs_interpreter
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as i(id uuid, sourced_id text, given_name text,
                family_name text, language text, written_language text, needs_interpreter boolean)
            on conflict (tenant, sourced_id) do update set given_name = excluded.given_name,
                family_name = excluded.family_name, language = excluded.language,
                written_language = excluded.written_language, needs_interpreter = excluded.needs_interpreter
            where (g.given_name, g.family_name, g.language, g.written_language, g.needs_interpreter) is distinct from
                (excluded.given_name, excluded.family_name, excluded.language, excluded.written_language,
                    excluded.needs_interpreter)""";

    /** Takes the guardians' source ids. They are held by then: {@link #GUARDIANS} locks also what it does not change. */
    static final String KNOWN_CONTACTS =
            """
            select g.sourced_id, p.id, p.kind, p.rank, p.value, p.listed, p.retired_at is null, p.stands_for
            from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) as i(sourced_id)
                join guardian g on g.tenant = cast(?1 as uuid) and g.sourced_id = i.sourced_id
                join contact_point p on p.tenant = g.tenant and p.guardian = g.id
            order by p.rank, p.id""";

    /** ?4: who sent the roster. What comes back is as new, and a roster alone does not confirm it. */
    static final String MOVE_CONTACTS =
            """
            with moved as (
                update contact_point p set rank = i.rank, listed = i.listed, version = p.version + 1,
                    recorded_at = case i.becomes when 'BACK' then cast(?3 as timestamptz) else p.recorded_at end,
                    recorded_by = case i.becomes when 'BACK' then cast(?4 as text) else p.recorded_by end,
                    how_learned = case when i.becomes <> 'BACK' then p.how_learned end,
                    replaces = case when i.becomes <> 'BACK' then p.replaces end,
                    stands_for = case when i.becomes <> 'BACK' then p.stands_for end,
                    confirmation = case when i.becomes <> 'BACK' then p.confirmation end,
                    confirmed_by = case when i.becomes <> 'BACK' then p.confirmed_by end,
                    confirmed_at = case when i.becomes <> 'BACK' then p.confirmed_at end,
                    retired_at = case i.becomes when 'OFF' then cast(?3 as timestamptz) when 'BACK' then null
                        else p.retired_at end,
                    retired_by = case i.becomes when 'OFF' then cast(?4 as text) when 'BACK' then null
                        else p.retired_by end,
                    retired_how_learned = case i.becomes when 'AS_IT_WAS' then p.retired_how_learned end
                from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as i(id uuid, rank smallint, listed boolean,
                    becomes text)
                where p.tenant = cast(?1 as uuid) and p.id = i.id
                returning p.tenant, p.guardian, i.becomes)
            insert into due_work (tenant, kind, id, due_at)
            select distinct k.tenant, 'SUBJECT', k.student, cast(?3 as timestamptz)
            from moved m join guardianship k on k.tenant = m.tenant and k.guardian = m.guardian
            where m.becomes <> 'AS_IT_WAS'"""
                    + DueWork.OR_AGAIN;

    /** ?4: who sent the roster; ?5: whether a district admin, who stands behind all but what takes another's place. */
    static final String ADD_CONTACTS =
            """
            insert into contact_point (tenant, id, guardian, kind, rank, value, fingerprint, recorded_at, recorded_by,
                confirmation, listed)
            select cast(?1 as uuid), i.id, g.id, i.kind, i.rank, decode(i.value, 'hex'), decode(i.fingerprint, 'hex'),
                cast(?3 as timestamptz), cast(?4 as text),
                case when cast(?5 as boolean) and not i.replacing then 'DISTRICT_ROSTER' end, true
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as i(id uuid, guardian text, kind text, rank smallint,
                    value text, fingerprint text, replacing boolean)
                join guardian g on g.tenant = cast(?1 as uuid) and g.sourced_id = i.guardian""";

    static final String GUARDIANSHIPS =
            """
            with changed as (
                insert into guardianship as k (tenant, student, guardian, relationship, authority,
                    evidence_id, evidence, evidence_fingerprint)
                select cast(?1 as uuid), s.id, g.id, i.relationship, i.authority,
                    case when i.evidence_stated then cast(i.evidence ->> 'id' as uuid) else e.evidence_id end,
                    case when i.evidence_stated then decode(i.evidence ->> 'value', 'hex') else e.evidence end,
                    case when i.evidence_stated then decode(i.evidence ->> 'fingerprint', 'hex')
                        else e.evidence_fingerprint end
                from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as i(student text, guardian text, relationship text,
                        authority text, evidence_stated boolean, evidence jsonb)
                    join student s on s.tenant = cast(?1 as uuid) and s.sourced_id = i.student
                    join guardian g on g.tenant = cast(?1 as uuid) and g.sourced_id = i.guardian
                    left join guardianship e on e.tenant = s.tenant and e.student = s.id and e.guardian = g.id
                on conflict (tenant, student, guardian) do update set relationship = excluded.relationship,
                    authority = excluded.authority, evidence_id = excluded.evidence_id,
                    evidence = excluded.evidence, evidence_fingerprint = excluded.evidence_fingerprint
                where (k.relationship, k.authority, k.evidence_fingerprint) is distinct from
                    (excluded.relationship, excluded.authority, excluded.evidence_fingerprint)
                returning tenant, student)
            insert into due_work (tenant, kind, id, due_at)
            select distinct tenant, 'SUBJECT', student, cast(?3 as timestamptz) from changed"""
                    + DueWork.OR_AGAIN;

    static final String LEAVE =
            """
            update student s set enrolled = false, version = s.version + 1
            from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) as i(sourced_id)
            where s.tenant = cast(?1 as uuid) and s.sourced_id = i.sourced_id and s.enrolled""";

    private RosterSql() {}
}
