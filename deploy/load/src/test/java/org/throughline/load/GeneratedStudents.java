package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.load.Report.say;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.throughline.kit.encryption.Encryption;
import org.throughline.kit.tenancy.TenantId;

/**
 * Students of one district, each with a parent and four releases to four agencies, in the form of a sample that the service
 * wrote itself: the same in every column but who they are about and whom they are for.
 */
final class GeneratedStudents {

    static final int RELEASES_OF_A_STUDENT = 4;
    private static final int AGENCIES = 40;
    private static final int APART = 7;
    private static final int AT_ONCE = 10_000;
    private static final String HOLDERS = "subject.holders";

    private static final String RELEASES =
            """
            insert into release select made.* from student_of_load s
            cross join generate_series(0, %d) chosen
            cross join release sample
            cross join lateral jsonb_populate_record(sample, jsonb_build_object(
                'id', gen_random_uuid(), 'student', s.id, 'signer', s.parent,
                'recipient', (cast(? as text[]))[1 + (s.number + %d * chosen) %% %d])) made
            where sample.tenant = ? and sample.id = ?
            """
                    .formatted(RELEASES_OF_A_STUDENT - 1, APART, AGENCIES);

    private final Sample sample;
    private final Encryption encryption;
    private final List<UUID> students = new ArrayList<>();
    private final List<UUID> agencies = new ArrayList<>();
    private final Random random;

    GeneratedStudents(Sample sample, Encryption encryption, long seed) {
        this.sample = sample;
        this.encryption = encryption;
        this.random = new Random(seed);
        for (int agency = 0; agency < AGENCIES; agency++) {
            agencies.add(randomId());
        }
    }

    /** As many students as have so many releases together. */
    void fill(Connection superuser, int releases) throws SQLException, IOException {
        String holders = holders(superuser);
        try (PreparedStatement insert = superuser.prepareStatement(RELEASES)) {
            insert.setArray(
                    1,
                    superuser.createArrayOf(
                            "text", agencies.stream().map(UUID::toString).toArray()));
            insert.setObject(2, sample.tenant());
            insert.setObject(3, sample.release());
            for (int missing = releases; missing > 0; missing -= RELEASES_OF_A_STUDENT * AT_ONCE) {
                addStudents(superuser, Math.min(AT_ONCE, missing / RELEASES_OF_A_STUDENT), holders);
                assertThat(insert.executeUpdate()).as("releases made").isPositive();
                say("  filling  %,d students and their releases", students.size());
            }
        }
    }

    private void addStudents(Connection superuser, int count, String holders) throws SQLException, IOException {
        Copy subjects = new Copy("subject (tenant, id, birth_date, holders, version)");
        Copy numbered = new Copy("student_of_load (number, id, parent)");
        for (int made = 0; made < count; made++) {
            UUID student = randomId();
            UUID parent = randomId();
            String own = holders.replace(sample.parent().toString(), parent.toString());
            subjects.row(
                    sample.tenant(),
                    student,
                    "2012-09-01",
                    encryption.seal(new TenantId(sample.tenant()), student, HOLDERS, own),
                    0);
            numbered.row(students.size(), student, parent);
            students.add(student);
        }
        try (var statement = superuser.createStatement()) {
            statement.execute(
                    "create temporary table if not exists student_of_load (number int, id uuid, parent uuid)");
            statement.execute("truncate student_of_load");
        }
        subjects.into(superuser);
        numbered.into(superuser);
    }

    private String holders(Connection superuser) throws SQLException {
        try (PreparedStatement query =
                superuser.prepareStatement("select holders from subject where tenant = ? and id = ?")) {
            query.setObject(1, sample.tenant());
            query.setObject(2, sample.student());
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).as("the sample's subject is on file").isTrue();
                return encryption.open(new TenantId(sample.tenant()), sample.student(), HOLDERS, row.getBytes(1));
            }
        }
    }

    UUID any(Random choosing) {
        return students.get(choosing.nextInt(students.size()));
    }

    /** A student, and an agency that a release of theirs is for. */
    Pair anyPair(Random choosing) {
        int number = choosing.nextInt(students.size());
        int release = choosing.nextInt(RELEASES_OF_A_STUDENT);
        return new Pair(students.get(number), agencies.get((number + APART * release) % AGENCIES));
    }

    /** Students who all have a release for one agency. */
    Group anyGroup(Random choosing, int size) {
        int agency = choosing.nextInt(AGENCIES);
        int all = students.size() / AGENCIES;
        int first = choosing.nextInt(all - size + 1);
        List<UUID> members = new ArrayList<>();
        for (int member = first; member < first + size; member++) {
            members.add(students.get(member * AGENCIES + agency));
        }
        return new Group(members, agencies.get(agency));
    }

    record Pair(UUID student, UUID agency) {}

    record Group(List<UUID> students, UUID agency) {}

    private UUID randomId() {
        byte[] name = new byte[16];
        random.nextBytes(name);
        return UUID.nameUUIDFromBytes(name);
    }
}
