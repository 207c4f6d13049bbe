package org.throughline.referral.roster.store;

/**
 * The statements of an import. Each takes the tenant (?1) and a JSON list of rows (?2), so that a batch is one statement;
 * a student whose rights may have changed becomes due for consent-service in the same statement (?3: now).
 */
final class RosterSql {

    static final String SCHOOLS =
            """
            insert into school (tenant, sourced_id, name)
            select cast(?1 as uuid), i.sourced_id, i.name
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as i(sourced_id text, name text)
            on conflict (tenant, sourced_id) do update set name = excluded.name where school.name <> excluded.name""";

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
            select tenant, 'SUBJECT', id, cast(?3 as timestamptz) from changed
            on conflict (tenant, kind, id)
                do update set revision = due_work.revision + 1, due_at = excluded.due_at, attempts = 0""";

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

    /** A way that is no longer listed is retired: gives id, sealed value and language of each mail address. */
    static final String RETIRE_CONTACTS =
            """
            with retired as (
                update contact_point p set retired_at = cast(?3 as timestamptz)
                from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as i(guardian text, fingerprints jsonb),
                    guardian g
                where p.tenant = cast(?1 as uuid) and g.tenant = p.tenant and g.id = p.guardian
                    and g.sourced_id = i.guardian and p.retired_at is null
                    and not (i.fingerprints @> to_jsonb(encode(p.fingerprint, 'hex')))
                returning p.id, p.kind, p.value, coalesce(g.written_language, g.language) as language)
            select id, value, language from retired where kind = 'EMAIL'""";

    /**
     * ?4: who sent the roster; ?5: whether a district admin. One that takes another's place, or comes back, is a change: it
     * is as new, and a roster alone does not confirm it.
     */
    static final String CONTACTS =
            """
            insert into contact_point as p (tenant, id, guardian, kind, rank, value, fingerprint, recorded_at,
                recorded_by, confirmation)
            select cast(?1 as uuid), i.id, g.id, i.kind, i.rank, decode(i.value, 'hex'), decode(i.fingerprint, 'hex'),
                cast(?3 as timestamptz), cast(?4 as text),
                case when cast(?5 as boolean) and not exists (select from contact_point o where o.tenant = g.tenant
                        and o.guardian = g.id and o.kind = i.kind and o.retired_at is not null)
                    then 'DISTRICT_ROSTER' end
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as i(id uuid, guardian text, kind text, rank smallint,
                    value text, fingerprint text)
                join guardian g on g.tenant = cast(?1 as uuid) and g.sourced_id = i.guardian
            on conflict (tenant, guardian, fingerprint) do update set rank = excluded.rank, retired_at = null,
                recorded_at = case when p.retired_at is null then p.recorded_at else excluded.recorded_at end,
                recorded_by = case when p.retired_at is null then p.recorded_by else excluded.recorded_by end,
                confirmation = case when p.retired_at is null then p.confirmation end,
                confirmed_by = case when p.retired_at is null then p.confirmed_by end,
                confirmed_at = case when p.retired_at is null then p.confirmed_at end
            where p.rank <> excluded.rank or p.retired_at is not null""";

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
            select distinct tenant, 'SUBJECT', student, cast(?3 as timestamptz) from changed
            on conflict (tenant, kind, id)
                do update set revision = due_work.revision + 1, due_at = excluded.due_at, attempts = 0""";

    static final String LEAVE =
            """
            update student s set enrolled = false, version = s.version + 1
            from jsonb_array_elements_text(cast(cast(?2 as text) as jsonb)) as i(sourced_id)
            where s.tenant = cast(?1 as uuid) and s.sourced_id = i.sourced_id and s.enrolled""";

    private RosterSql() {}
}
