package org.throughline.referral.roster.store;

/** The statements about an import and the package that waits for it; the first parameters are its tenant and its id. */
final class RosterImportSql {

    static final String BEGIN =
            """
            insert into roster_import (tenant, id, state, requested_by, received_at, by_district_admin)
            values (?1, ?2, 'RECEIVING', ?3, ?4, ?5)""";

    static final String SOURCE =
            "select requested_by, by_district_admin from roster_import where tenant = ?1 and id = ?2";

    static final String ADD_PART = "insert into roster_part (tenant, import, number, content) values (?1, ?2, ?3, ?4)";

    static final String PART = "select content from roster_part where tenant = ?1 and import = ?2 and number = ?3";

    static final String ENTER = "update roster_import set state = ?3 where tenant = ?1 and id = ?2";

    static final String PROGRESS =
            """
            update roster_import set state = 'WRITING', students_done = ?3, students_total = ?4
            where tenant = ?1 and id = ?2""";

    static final String FINISH =
            """
            update roster_import set state = ?3, finished_at = ?4, students_left = ?5, files = cast(cast(?6 as text) as jsonb),
                faults_total = ?7
            where tenant = ?1 and id = ?2""";

    static final String ERASE_PARTS = "delete from roster_part where tenant = ?1 and import = ?2";

    static final String FIND =
            """
            select id, state, received_at, finished_at, students_total, students_done, students_left,
                cast(files as text), faults_total
            from roster_import where tenant = ?1 and id = ?2""";

    private RosterImportSql() {}
}
