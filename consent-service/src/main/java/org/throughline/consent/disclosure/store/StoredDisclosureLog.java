package org.throughline.consent.disclosure.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Accounted;
import org.throughline.consent.disclosure.Codes;
import org.throughline.consent.disclosure.DisclosureLog;
import org.throughline.consent.disclosure.Entry;
import org.throughline.consent.disclosure.LoggedEntry;
import org.throughline.consent.disclosure.Personal;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.PlainRows;

/** Appends by one statement, however many entries; personal values are sealed and apart. */
@ApplicationScoped
class StoredDisclosureLog implements DisclosureLog {
    private static final int SALT_BYTES = 16;

    private static final String APPEND =
            """
            with given as (
                select * from json_to_recordset(cast(cast($1 as text) as json)) as entry (
                    id uuid, kind text, decision uuid, at timestamptz, codes text, commitment text, student uuid,
                    salt text, personal text)),
            logged as (
                insert into disclosure (tenant, id, kind, decision, recorded_at, entry, commitment)
                select $2, id, kind, decision, at, codes, decode(commitment, 'hex') from given),
            personal as (
                insert into disclosure_subject (tenant, disclosure, student, salt, personal)
                select $2, id, student, decode(salt, 'hex'), decode(personal, 'hex') from given)
            insert into disclosure_unsealed (tenant, disclosure) select $2, id from given""";

    private static final String OF_STUDENT = LoggedRows.SELECT
            + """
             from disclosure_subject s join disclosure d on d.tenant = s.tenant and d.id = s.disclosure
             where s.tenant = :tenant and s.student = :student and s.disclosure < :before
             order by s.disclosure desc""";

    private static final String ACCOUNTED = LoggedRows.SELECT
            + """
             from disclosure_subject s join disclosure d on d.tenant = s.tenant and d.id = s.disclosure
             where s.tenant = :tenant and s.student = :student and d.recorded_at >= :from and d.recorded_at < :until
             and d.kind <> 'ERASURE'
             order by d.recorded_at, d.id""";

    private static final String OF_DECISION = LoggedRows.SELECT
            + """
             from disclosure d join disclosure_subject s on s.tenant = d.tenant and s.disclosure = d.id
             where d.tenant = :tenant and d.decision = :decision and d.kind <> 'ERASURE' order by d.id""";

    private static final UUID LAST = new UUID(-1, -1);

    private final Encryption encryption;
    private final LoggedRows rows;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    StoredDisclosureLog(Encryption encryption, LoggedRows rows, ObjectMapper json) {
        this.encryption = encryption;
        this.rows = rows;
        this.json = json;
    }

    /** One entry as the statement takes it; bytes are hexadecimal. */
    record NewRow(
            UUID id,
            String kind,
            UUID decision,
            String at,
            String codes,
            String commitment,
            UUID student,
            String salt,
            String personal) {}

    @Override
    public Uni<Void> append(Mutiny.Session session, TenantId tenant, List<Entry> entries) {
        List<NewRow> given = entries.stream().map(entry -> row(tenant, entry)).toList();
        return PlainRows.written(session, APPEND, text(given), tenant.value()).replaceWithVoid();
    }

    @Override
    public Uni<List<LoggedEntry>> of(
            Mutiny.Session session, TenantId tenant, StudentId student, @Nullable String before, int limit) {
        return session.createNativeQuery(OF_STUDENT, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("student", student.value())
                .setParameter("before", before == null ? LAST : UUID.fromString(before))
                .setMaxResults(limit)
                .getResultList()
                .map(found -> found.stream().map(row -> rows.entry(tenant, row)).toList());
    }

    @Override
    public Uni<List<Accounted>> accounted(
            Mutiny.Session session, TenantId tenant, StudentId student, Between time, int limit) {
        return session.createNativeQuery(ACCOUNTED, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("student", student.value())
                .setParameter("from", time.from())
                .setParameter("until", time.until())
                .setMaxResults(limit)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> accounted(rows.entry(tenant, row)))
                        .toList());
    }

    private Accounted accounted(LoggedEntry entry) {
        try {
            return new Accounted(
                    entry.id(),
                    entry.kind(),
                    entry.decision(),
                    entry.at(),
                    json.readValue(entry.codes(), Codes.class),
                    json.readValue(entry.personal(), Personal.class));
        } catch (JsonProcessingException damaged) {
            // The cause would quote values.
            throw new IllegalStateException("a log entry cannot be read");
        }
    }

    @Override
    public Uni<List<LoggedEntry>> ofDecision(Mutiny.Session session, TenantId tenant, UUID decision) {
        return session.createNativeQuery(OF_DECISION, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("decision", decision)
                .getResultList()
                .map(found -> found.stream().map(row -> rows.entry(tenant, row)).toList());
    }

    private NewRow row(TenantId tenant, Entry entry) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        LoggedEntry logged = new LoggedEntry(
                entry.id(),
                entry.kind(),
                entry.decision(),
                entry.at(),
                entry.student(),
                text(entry.codes()),
                text(entry.personal()));
        byte[] sealedPersonal = encryption.seal(tenant, entry.id(), LoggedRows.PERSONAL, logged.personal());
        HexFormat hex = HexFormat.of();
        return new NewRow(
                logged.id(),
                logged.kind().name(),
                logged.decision(),
                logged.at().toString(),
                logged.codes(),
                hex.formatHex(logged.commitment(salt)),
                logged.student().value(),
                hex.formatHex(salt),
                hex.formatHex(sealedPersonal));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a log entry cannot be written", impossible);
        }
    }
}
