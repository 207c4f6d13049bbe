package org.throughline.referral.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.ContactPoint;

/** An adult who answers for students, with the languages to use. */
public record RosterGuardian(
        String sourcedId,
        String givenName,
        String familyName,
        String language,
        @Nullable String writtenLanguage,
        boolean needsInterpreter,
        List<Contact> contacts) {

    public RosterGuardian {
        contacts = List.copyOf(contacts);
    }

    /** In which messages to the guardian are written. */
    public String messageLanguage() {
        return writtenLanguage == null ? language : writtenLanguage;
    }

    /** One way to reach the guardian, in the order of preference. */
    public record Contact(ContactPoint.Kind kind, String value) {

        boolean reaches(ContactPoint.Kind otherKind, String otherValue) {
            return kind == otherKind && kind.isSame(value, otherValue);
        }
    }
}
