package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.load.Report.say;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.throughline.consent.disclosure.EntryKind;
import org.throughline.consent.disclosure.LoggedEntry;
import org.throughline.consent.subject.StudentId;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;

/** Entries of the log in the form of a sample that the service wrote itself, truly committed to; the service seals them. */
final class GeneratedLog {

    private static final String PERSONAL = "disclosure_subject.personal";
    private static final int AT_ONCE = 20_000;
    private static final int SALT_BYTES = 16;

    private static final String SAMPLE =
            """
            select d.id, d.entry, s.personal from disclosure d
            join disclosure_subject s on s.tenant = d.tenant and s.disclosure = d.id
            where d.tenant = ? and d.decision = ?""";

    private final TenantId tenant;
    private final Encryption encryption;
    private final String codes;
    private final String personal;

    private GeneratedLog(TenantId tenant, Encryption encryption, String codes, String personal) {
        this.tenant = tenant;
        this.encryption = encryption;
        this.codes = codes;
        this.personal = personal;
    }

    static GeneratedLog like(Sample sample, Connection superuser, Encryption encryption) throws SQLException {
        TenantId tenant = new TenantId(sample.tenant());
        try (PreparedStatement query = superuser.prepareStatement(SAMPLE)) {
            query.setObject(1, sample.tenant());
            query.setObject(2, sample.decision());
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).as("the sample's decision was logged").isTrue();
                String told = encryption.open(tenant, row.getObject(1, UUID.class), PERSONAL, row.getBytes(3));
                return new GeneratedLog(tenant, encryption, row.getString(2), told);
            }
        }
    }

    /**
     * An entry, and what is kept beside it.
     *
     * @param sealed the personal values
     */
    record Row(LoggedEntry entry, byte[] salt, byte[] sealed) {
        byte[] commitment() {
            return entry.commitment(salt);
        }
    }

    Row row(UUID student, Instant at, Random random) {
        LoggedEntry entry = new LoggedEntry(
                timeOrdered(at, random),
                EntryKind.DISCLOSURE,
                timeOrdered(at, random),
                at,
                new StudentId(student),
                codes,
                personal);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Row(entry, salt, encryption.seal(tenant, entry.id(), PERSONAL, personal));
    }

    /** So many entries of the last months, about any students. */
    void fill(Connection superuser, GeneratedStudents students, int rows, Random random)
            throws SQLException, IOException {
        Instant first = Instant.ofEpochMilli(Instant.now().minusSeconds(86_400).toEpochMilli() - rows);
        for (int made = 0; made < rows; made += AT_ONCE) {
            int count = Math.min(AT_ONCE, rows - made);
            add(superuser, students, first.plusMillis(made), count, random);
            if ((made / AT_ONCE + 1) % 10 == 0) {
                say("  filling  %,d entries of the log", made + count);
            }
        }
    }

    private void add(Connection superuser, GeneratedStudents students, Instant first, int count, Random random)
            throws SQLException, IOException {
        Copy entries = new Copy("disclosure (tenant, id, kind, decision, recorded_at, entry, commitment)");
        Copy subjects = new Copy("disclosure_subject (tenant, disclosure, student, salt, personal)");
        Copy unsealed = new Copy("disclosure_unsealed (tenant, disclosure)");
        for (int number = 0; number < count; number++) {
            Row row = row(students.any(random), first.plusMillis(number), random);
            LoggedEntry entry = row.entry();
            entries.row(
                    tenant, entry.id(), entry.kind(), entry.decision(), entry.at(), entry.codes(), row.commitment());
            subjects.row(tenant, entry.id(), entry.student().value(), row.salt(), row.sealed());
            unsealed.row(tenant, entry.id());
        }
        superuser.setAutoCommit(false);
        entries.into(superuser);
        subjects.into(superuser);
        unsealed.into(superuser);
        superuser.commit();
        superuser.setAutoCommit(true);
    }

    /** As RFC 9562 has it: version 7. */
    private static UUID timeOrdered(Instant at, Random random) {
        long high = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
