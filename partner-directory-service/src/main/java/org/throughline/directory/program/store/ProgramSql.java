package org.throughline.directory.program.store;

/** The statements that read programs. */
final class ProgramSql {

    /** With the last report where the reader may see it, and of the shares those that the reader may see. */
    private static final String SELECT =
            """
            select p.id, p.agency_id, p.tenant, p.name, p.version,
                cast(coalesce((select json_agg(json_build_object('district', t.code, 'maximum', s.maximum, 'vacancy', s.vacancy)
                        order by t.code)
                    from program_share s join tenant t on t.id = s.tenant
                    where s.program_id = p.id and s.version = p.version), '[]') as text),
                r.unit, r.maximum, r.vacancy, r.waitlist_length, r.minimum_cohort,
                cast(extract(epoch from r.as_of) * 1000 as bigint), r.reported_by
            from agency_program p
                left join program_report r on r.tenant = p.tenant and r.program_id = p.id and r.version = p.version
            """;

    static final String FIND = SELECT + "where p.id = ?1";

    static final String LIST = SELECT + "where p.agency_id = ?1 and p.id > ?2 order by p.id limit ?3";

    private ProgramSql() {}
}
