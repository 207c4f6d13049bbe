package org.throughline.referral.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.family.Family;
import org.throughline.referral.family.Guardian;
import org.throughline.referral.family.Student;

/**
 * What a family was asked, once for all partners.
 *
 * @param told in the family's words, by fact
 */
public record FamilyFacts(Map<KnownFact, String> told) {

    public static final FamilyFacts NONE = new FamilyFacts(Map.of());

    /** @throws IllegalArgumentException for a fact that is on file elsewhere */
    public FamilyFacts {
        told = Map.copyOf(told);
        if (!told.keySet().stream().allMatch(KnownFact::isAsked)) {
            throw new IllegalArgumentException("what is on file is not asked");
        }
    }

    /** Everything that a form can be filled in with: of the guardians, the first with rights over the records. */
    public Map<KnownFact, Object> with(Family family) {
        Map<KnownFact, Object> known = new EnumMap<>(KnownFact.class);
        student(family.student(), known);
        known.put(KnownFact.SCHOOL, family.schoolName());
        family.guardians().stream()
                .filter(Guardian::hasRights)
                .findFirst()
                .ifPresent(guardian -> guardian(guardian, known));
        known.putAll(told);
        return known;
    }

    private static void student(Student student, Map<KnownFact, Object> known) {
        known.put(KnownFact.STUDENT_NAME, student.givenName() + " " + student.familyName());
        known.put(KnownFact.STUDENT_GIVEN_NAME, student.givenName());
        known.put(KnownFact.STUDENT_FAMILY_NAME, student.familyName());
        put(known, KnownFact.GRADE, student.grade());
        put(
                known,
                KnownFact.BIRTH_DATE,
                student.birthDate() == null ? null : student.birthDate().toString());
    }

    private static void guardian(Guardian guardian, Map<KnownFact, Object> known) {
        known.put(KnownFact.GUARDIAN_NAME, guardian.givenName() + " " + guardian.familyName());
        known.put(KnownFact.GUARDIAN_GIVEN_NAME, guardian.givenName());
        known.put(KnownFact.GUARDIAN_FAMILY_NAME, guardian.familyName());
        known.put(KnownFact.HOME_LANGUAGE, guardian.language());
        known.put(KnownFact.INTERPRETER_NEEDED, guardian.needsInterpreter());
        put(known, KnownFact.WRITTEN_LANGUAGE, guardian.writtenLanguage());
        put(
                known,
                KnownFact.GUARDIAN_PHONE,
                first(guardian, ContactPoint.Kind.PHONE).orElse(null));
        put(
                known,
                KnownFact.GUARDIAN_EMAIL,
                first(guardian, ContactPoint.Kind.EMAIL).orElse(null));
    }

    private static Optional<String> first(Guardian guardian, ContactPoint.Kind kind) {
        return guardian.contacts().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .findFirst();
    }

    private static void put(Map<KnownFact, Object> known, KnownFact fact, @Nullable String value) {
        if (value != null) {
            known.put(fact, value);
        }
    }

    /** Never shows what a family said. */
    @Override
    public String toString() {
        return "FamilyFacts" + told.keySet();
    }
}
