package org.throughline.directory.program.store;

/** The statements that read programs. */
final class ProgramSql {

    /**
     * With the last report where the reader may see it, and of the shares those that the reader may see: once it has ended
     * there are none. %s: the present.
     */
    private static final String SELECT =
            """
            select p.id, p.agency_id, p.tenant, p.name, p.version,
                cast(coalesce((select json_agg(json_build_object('district', t.code, 'maximum', s.maximum, 'vacancy', s.vacancy)
                        order by t.code)
                    from program_share s join tenant t on t.id = s.tenant
                    where s.program_id = p.id and s.version = p.version
                        and (p.ends_at is null or p.ends_at > %s)), '[]') as text),
                r.unit, r.maximum, r.vacancy, r.waitlist_length, r.minimum_cohort,
                cast(extract(epoch from r.as_of) * 1000 as bigint), r.reported_by,
                p.acts, cast(p.ends_on as text), p.end_reason, cast(extract(epoch from p.ends_at) * 1000 as bigint)
            from agency_program p
                left join program_report r on r.tenant = p.tenant and r.program_id = p.id and r.version = p.version
            """;

    static final String FIND = SELECT.formatted("?2") + "where p.id = ?1";

    static final String LIST = SELECT.formatted("?4") + "where p.agency_id = ?1 and p.id > ?2 order by p.id limit ?3";

    /** Unless somebody reported or acted since it was read. */
    static final String ACT =
            """
            update agency_program set acts = ?4, name = ?5, ends_on = ?6, ends_at = ?7,
                end_reason = ?8, acted_by = ?9, acted_at = ?10
            where tenant = ?1 and id = ?2 and version = ?3 and acts + 1 = ?4""";

    private ProgramSql() {}
}
