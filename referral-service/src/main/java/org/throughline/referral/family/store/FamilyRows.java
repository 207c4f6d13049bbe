package org.throughline.referral.family.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.Confirmation;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.Guardian;
import org.throughline.referral.family.GuardianId;
import org.throughline.referral.family.Student;
import org.throughline.referral.family.StudentId;

/** Rows as records. */
final class FamilyRows {

    private FamilyRows() {}

    static Student student(Object[] row) {
        return new Student(
                new StudentId((UUID) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6],
                (Boolean) row[7],
                ((Number) row[8]).longValue());
    }

    /** How the reference in a guardian's row is opened. */
    interface Evidence {
        @Nullable
        String of(Object[] row);
    }

    static Map<UUID, List<Guardian>> guardians(
            List<Object[]> rows, Map<UUID, List<ContactPoint>> contacts, Evidence evidence) {
        Map<UUID, List<Guardian>> guardians = new HashMap<>();
        for (Object[] row : rows) {
            List<ContactPoint> own = contacts.getOrDefault((UUID) row[1], List.of());
            guardians
                    .computeIfAbsent((UUID) row[0], absent -> new ArrayList<>())
                    .add(guardian(row, evidence.of(row), own));
        }
        return guardians;
    }

    static ContactPoint contact(Object[] row, String value) {
        return new ContactPoint(
                (UUID) row[1],
                ContactPoint.Kind.valueOf((String) row[2]),
                value,
                ((OffsetDateTime) row[4]).toInstant(),
                (String) row[5],
                confirmation((String) row[6], (String) row[7]));
    }

    private static @Nullable Confirmation confirmation(@Nullable String source, @Nullable String person) {
        return source == null ? null : new Confirmation(Confirmation.Source.valueOf(source), person);
    }

    private static Guardian guardian(Object[] row, @Nullable String evidence, List<ContactPoint> contacts) {
        return new Guardian(
                new GuardianId((UUID) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                evidence,
                (String) row[6],
                (String) row[7],
                (Boolean) row[8],
                contacts);
    }
}
