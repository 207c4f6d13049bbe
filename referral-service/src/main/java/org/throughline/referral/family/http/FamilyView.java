package org.throughline.referral.family.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.Confirmation;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.Guardian;
import org.throughline.referral.family.Student;

/** A student with everybody who answers for them. */
record FamilyView(
        UUID id,
        String sourcedId,
        String givenName,
        String familyName,
        @Nullable String grade,
        @Nullable LocalDate birthDate,
        boolean enrolled,
        String schoolSourcedId,
        String schoolName,
        List<GuardianView> guardians) {

    /** @param confirmation what stands behind it: without, no code goes there in its first seven days */
    record ContactView(
            UUID id,
            ContactPoint.Kind kind,
            String value,
            Instant recordedAt,
            Confirmation.@Nullable Source confirmation) {

        static ContactView of(ContactPoint point) {
            Confirmation confirmation = point.confirmation();
            return new ContactView(
                    point.id(),
                    point.kind(),
                    point.value(),
                    point.recordedAt(),
                    confirmation == null ? null : confirmation.source());
        }
    }

    /** @param evidenceOnFile whether something shows the authority: whoever acts as a parent signs only then */
    record GuardianView(
            UUID id,
            String givenName,
            String familyName,
            String relationship,
            String authority,
            boolean evidenceOnFile,
            String language,
            @Nullable String writtenLanguage,
            boolean needsInterpreter,
            List<ContactView> contacts) {

        static GuardianView of(Guardian guardian) {
            return new GuardianView(
                    guardian.id().value(),
                    guardian.givenName(),
                    guardian.familyName(),
                    guardian.relationship(),
                    guardian.authority(),
                    guardian.evidence() != null,
                    guardian.language(),
                    guardian.writtenLanguage(),
                    guardian.needsInterpreter(),
                    guardian.contacts().stream().map(ContactView::of).toList());
        }
    }

    static FamilyView of(Family family) {
        Student student = family.student();
        return new FamilyView(
                student.id().value(),
                student.sourcedId(),
                student.givenName(),
                student.familyName(),
                student.grade(),
                student.birthDate(),
                student.enrolled(),
                student.school(),
                family.schoolName(),
                family.guardians().stream().map(GuardianView::of).toList());
    }
}
