package org.throughline.referral.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** One way to reach the guardian, in the order of preference. */
    public record Contact(Kind kind, String value) {}

    /** By what means. */
    public enum Kind {
        EMAIL,
        PHONE
    }
}
