package org.throughline.referral.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.throughline.referral.family.ContactPoint.Kind;
import org.throughline.referral.roster.Guardianship.Authority;
import org.throughline.referral.roster.Guardianship.Evidence;
import org.throughline.referral.roster.RosterGuardian.Contact;

/**
 * guardians.csv, our own sheet beside OneRoster's files: one row per student and guardian. A guardian of several students
 * has a row for each, and every row says the same of the guardian.
 */
final class GuardianRows {

    static final Set<String> COLUMNS = Set.of(
            "studentSourcedId",
            "guardianSourcedId",
            "givenName",
            "familyName",
            "relationship",
            "authority",
            "language",
            "writtenLanguage",
            "interpreter",
            "email",
            "phone");
    private static final String EVIDENCE = "evidence";
    private static final Set<String> RELATIONSHIPS = Set.of(
            "MOTHER",
            "FATHER",
            "PARENT",
            "STEPPARENT",
            "FOSTER_PARENT",
            "GRANDPARENT",
            "AUNT_UNCLE",
            "SIBLING",
            "GUARDIAN",
            "OTHER");
    private static final Set<String> AUTHORITIES = Set.of("PARENT", "GUARDIAN", "ACTING_AS_PARENT", "RIGHTS_REVOKED");

    private final Map<String, RosterGuardian> guardians = new LinkedHashMap<>();
    private final List<Guardianship> guardianships = new ArrayList<>();
    private final Set<List<String>> pairs = new HashSet<>();
    private final Predicate<String> isStudent;

    GuardianRows(Predicate<String> isStudent) {
        this.isStudent = isStudent;
    }

    void take(CsvRow row) {
        String student = row.required("studentSourcedId");
        String relationship = row.code("relationship", RELATIONSHIPS);
        String authority = row.code("authority", AUTHORITIES);
        Optional<Evidence> evidence = evidence(row);
        RosterGuardian guardian = guardian(row);
        if (!student.isEmpty() && !isStudent.test(student)) {
            row.refuse("studentSourcedId", FaultCode.UNKNOWN_REFERENCE);
        }
        checkAgainstEarlier(row, student, guardian);
        if (row.isSound()) {
            guardians.put(guardian.sourcedId(), guardian);
            guardianships.add(new Guardianship(
                    student, guardian.sourcedId(), relationship, Authority.valueOf(authority), evidence.orElse(null)));
        }
    }

    List<RosterGuardian> guardians() {
        return List.copyOf(guardians.values());
    }

    List<Guardianship> guardianships() {
        return guardianships;
    }

    private void checkAgainstEarlier(CsvRow row, String student, RosterGuardian guardian) {
        RosterGuardian earlier = guardians.get(guardian.sourcedId());
        if (row.isSound() && earlier != null && !earlier.equals(guardian)) {
            row.refuse("guardianSourcedId", FaultCode.CONTRADICTS_EARLIER_ROW);
        }
        if (row.isSound() && !pairs.add(List.of(student, guardian.sourcedId()))) {
            row.refuse("guardianSourcedId", FaultCode.DUPLICATE_ID);
        }
    }

    private static RosterGuardian guardian(CsvRow row) {
        row.required("language");
        return new RosterGuardian(
                row.required("guardianSourcedId"),
                row.required("givenName"),
                row.required("familyName"),
                row.language("language").orElse(""),
                row.language("writtenLanguage").orElse(null),
                row.isTrue("interpreter"),
                contacts(row));
    }

    /** A sheet without the column says nothing; an empty field says that there is none. */
    private static Optional<Evidence> evidence(CsvRow row) {
        return row.has(EVIDENCE) ? Optional.of(new Evidence(row.text(EVIDENCE).orElse(null))) : Optional.empty();
    }

    private static List<Contact> contacts(CsvRow row) {
        List<Contact> contacts = new ArrayList<>();
        row.email("email").ifPresent(value -> contacts.add(new Contact(Kind.EMAIL, value)));
        row.phone("phone").ifPresent(value -> contacts.add(new Contact(Kind.PHONE, value)));
        row.email("secondaryEmail").ifPresent(value -> contacts.add(new Contact(Kind.EMAIL, value)));
        return contacts;
    }
}
