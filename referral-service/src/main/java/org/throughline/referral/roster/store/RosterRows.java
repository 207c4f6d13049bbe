package org.throughline.referral.roster.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.StudentSearch;
import org.throughline.referral.roster.ContactChanges;
import org.throughline.referral.roster.Guardianship;
import org.throughline.referral.roster.RosterGuardian;
import org.throughline.referral.roster.RosterStudent;
import org.throughline.referral.roster.School;

/** What the statements of an import read, column by column. */
final class RosterRows {

    private RosterRows() {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record SchoolRow(UUID id, String sourcedId, String name, boolean active) {

        static SchoolRow of(UUID id, School school) {
            return new SchoolRow(id, school.sourcedId(), school.name(), school.active());
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record StudentRow(
            UUID id,
            String sourcedId,
            String givenName,
            String familyName,
            String nameKey,
            @Nullable String grade,
            @Nullable String school,
            @Nullable LocalDate birthDate) {

        static StudentRow of(UUID id, RosterStudent student) {
            return new StudentRow(
                    id,
                    student.sourcedId(),
                    student.givenName(),
                    student.familyName(),
                    StudentSearch.key(student.familyName(), student.givenName()),
                    student.grade(),
                    student.school(),
                    student.birthDate());
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record GuardianRow(
            UUID id,
            String sourcedId,
            String givenName,
            String familyName,
            String language,
            @Nullable String writtenLanguage,
            boolean needsInterpreter) {

        static GuardianRow of(UUID id, RosterGuardian guardian) {
            return new GuardianRow(
                    id,
                    guardian.sourcedId(),
                    guardian.givenName(),
                    guardian.familyName(),
                    guardian.language(),
                    guardian.writtenLanguage(),
                    guardian.needsInterpreter());
        }
    }

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ContactRow(
            UUID id, String guardian, String kind, int rank, String value, String fingerprint, boolean replacing) {}

    record MovedRow(UUID id, int rank, boolean listed, String becomes) {

        static MovedRow of(ContactChanges.Moved moved) {
            return new MovedRow(
                    moved.contact().id(),
                    moved.rank(),
                    moved.listed(),
                    moved.becomes().name());
        }
    }

    record SealedReference(UUID id, String value, String fingerprint) {}

    /** @param evidenceStated whether the sheet says anything of evidence; otherwise what is known stays */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record GuardianshipRow(
            String student,
            String guardian,
            String relationship,
            String authority,
            boolean evidenceStated,
            @Nullable SealedReference evidence) {

        static GuardianshipRow of(Guardianship guardianship, @Nullable SealedReference evidence) {
            return new GuardianshipRow(
                    guardianship.student(),
                    guardianship.guardian(),
                    guardianship.relationship(),
                    guardianship.authority().name(),
                    guardianship.evidence() != null,
                    evidence);
        }
    }
}
