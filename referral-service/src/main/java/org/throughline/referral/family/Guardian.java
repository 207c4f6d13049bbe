package org.throughline.referral.family;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An adult who answers for a student, and how to talk to them.
 *
 * @param authority PARENT, GUARDIAN, ACTING_AS_PARENT or RIGHTS_REVOKED, as the district has it on file
 */
public record Guardian(
        GuardianId id,
        String givenName,
        String familyName,
        String relationship,
        String authority,
        String language,
        @Nullable String writtenLanguage,
        boolean needsInterpreter,
        List<ContactPoint> contacts) {

    private static final String REVOKED = "RIGHTS_REVOKED";

    public Guardian {
        Objects.requireNonNull(id);
        contacts = List.copyOf(contacts);
    }

    /** False once an order took this person's rights: nothing is asked of them and nobody is sent to them. */
    public boolean hasRights() {
        return !authority.equals(REVOKED);
    }
}
