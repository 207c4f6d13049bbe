package org.throughline.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.throughline.consent.disclosure.LoggedEntry;

/** The statements of one decision on one connection, prepared: written off what the service sends. */
final class PlainDecision implements Caller, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BIND = "select set_config('throughline.tenant', ?, true)"
            + " || set_config('throughline.organization', ?, true) || set_config('throughline.person', ?, true)";
    private static final String TENANT = "select id, code, name, time_zone from tenant where id = ?";
    private static final String SUBJECTS =
            "select id, birth_date, holders from subject where tenant = ? and id = any (?)";
    private static final String RELEASES = "select * from release where tenant = ? and student = ?";
    private static final String EVIDENCE =
            """
            select e.id, e.kind, cast(e.student as text), e.body, millis(e.valid_from), millis(e.valid_until),
                e.filed_by, millis(e.filed_at), c.noted_by, millis(c.noted_at), x.noted_by, millis(x.noted_at)
            from evidence e
            left join evidence_note c on c.tenant = e.tenant and c.evidence = e.id and c.note = 'CONFIRMED'
            left join evidence_note x on x.tenant = e.tenant and x.evidence = e.id and x.note = 'ENDED'
            where e.tenant = ? and (
                e.student = any (?) or (e.student is null and e.party = any (?)))
            order by e.id"""
                    .replaceAll("millis\\(([a-z_.]+)\\)", "cast(extract(epoch from $1) * 1000 as bigint)");
    private static final String RULES =
            """
            select topic, min_age, maturity_finding, code, citation, reviewer, cast(first_day as text),
                cast(last_day as text), longest
            from rule_entry where tenant = ? order by id""";
    private static final String APPEND =
            """
            with given as (
                select * from json_to_recordset(cast(cast(? as text) as json)) as entry (
                    id uuid, kind text, decision uuid, at timestamptz, codes text, commitment text, student uuid,
                    salt text, personal text)),
            logged as (
                insert into disclosure (tenant, id, kind, decision, recorded_at, entry, commitment)
                select ?, id, kind, decision, at, codes, decode(commitment, 'hex') from given),
            personal as (
                insert into disclosure_subject (tenant, disclosure, student, salt, personal)
                select ?, id, student, decode(salt, 'hex'), decode(personal, 'hex') from given)
            insert into disclosure_unsealed (tenant, disclosure) select ?, id from given""";

    private final Connection connection;
    private final GeneratedStudents students;
    private final GeneratedLog log;
    private final UUID tenant;
    private final List<PreparedStatement> reads;
    private final PreparedStatement append;

    PlainDecision(Connection connection, GeneratedStudents students, GeneratedLog log, UUID tenant)
            throws SQLException {
        this.connection = connection;
        this.students = students;
        this.log = log;
        this.tenant = tenant;
        this.reads = List.of(
                connection.prepareStatement(BIND),
                connection.prepareStatement(TENANT),
                connection.prepareStatement(SUBJECTS),
                connection.prepareStatement(RELEASES),
                connection.prepareStatement(EVIDENCE),
                connection.prepareStatement(RULES));
        this.append = connection.prepareStatement(APPEND);
    }

    /** Right when the student and all releases were found, and the entry was written. */
    @Override
    public Answers.Answer ask(Random random) throws SQLException, JsonProcessingException {
        GeneratedStudents.Pair pair = students.anyPair(random);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String entry = text(log.row(pair.student(), now, random));
        long begin = System.nanoTime();
        int found = read(pair);
        int written = written(entry);
        connection.commit();
        long nanos = System.nanoTime() - begin;
        boolean right = found >= 3 + GeneratedStudents.RELEASES_OF_A_STUDENT && written == 1;
        return new Answers.Answer(nanos, 200, right);
    }

    /** Gives how many rows there were. */
    private int read(GeneratedStudents.Pair pair) throws SQLException {
        Array students = connection.createArrayOf("uuid", new Object[] {pair.student()});
        Array parties =
                connection.createArrayOf("text", new Object[] {"*", "DISTRICT:" + tenant, "AGENCY:" + pair.agency()});
        List<List<Object>> parameters = List.of(
                List.of(tenant.toString(), "", "service"),
                List.of(tenant),
                List.of(tenant, students),
                List.of(tenant, pair.student()),
                List.of(tenant, students, parties),
                List.of(tenant));
        int rows = 0;
        for (int read = 0; read < reads.size(); read++) {
            rows += rows(reads.get(read), parameters.get(read));
        }
        return rows;
    }

    private static int rows(PreparedStatement query, List<Object> parameters) throws SQLException {
        for (int index = 0; index < parameters.size(); index++) {
            query.setObject(index + 1, parameters.get(index));
        }
        int rows = 0;
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                rows++;
            }
        }
        return rows;
    }

    private int written(String entry) throws SQLException {
        append.setString(1, entry);
        for (int index = 2; index <= 4; index++) {
            append.setObject(index, tenant);
        }
        return append.executeUpdate();
    }

    private static String text(GeneratedLog.Row row) throws JsonProcessingException {
        LoggedEntry entry = row.entry();
        HexFormat hex = HexFormat.of();
        return JSON.writeValueAsString(List.of(Map.of(
                "id", entry.id().toString(),
                "kind", entry.kind().name(),
                "decision", entry.decision().toString(),
                "at", entry.at().toString(),
                "codes", entry.codes(),
                "commitment", hex.formatHex(row.commitment()),
                "student", entry.student().value().toString(),
                "salt", hex.formatHex(row.salt()),
                "personal", hex.formatHex(row.sealed()))));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
