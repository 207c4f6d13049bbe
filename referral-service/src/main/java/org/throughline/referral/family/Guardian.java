package org.throughline.referral.family;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adult who answers for a student, and how to talk to them.
 *
 * @param authority PARENT, GUARDIAN, ACTING_AS_PARENT or RIGHTS_REVOKED, as the district has it on file
 * @param evidence reference to what is on file about the authority, never its text
 */
public record Guardian(
        GuardianId id,
        String givenName,
        String familyName,
        String relationship,
        String authority,
        @Nullable String evidence,
        String language,
        @Nullable String writtenLanguage,
        boolean needsInterpreter,
        List<ContactPoint> contacts) {

    private static final String REVOKED = "RIGHTS_REVOKED";
    private static final String ACTING = "ACTING_AS_PARENT";

    public Guardian {
        Objects.requireNonNull(id);
        contacts = List.copyOf(contacts);
    }

    /** One that is in use. */
    Optional<ContactPoint> contact(UUID id) {
        return contacts.stream().filter(point -> point.id().equals(id)).findFirst();
    }

    /** False once an order took this person's rights: nothing is asked of them and nobody is sent to them. */
    public boolean hasRights() {
        return !authority.equals(REVOKED);
    }

    /** Whoever acts as a parent in the parents' absence (34 CFR 99.3) signs only where something on file shows it. */
    public boolean maySign() {
        return hasRights() && !lacksEvidence();
    }

    /** Whether a reference on file is all that keeps this person from signing. */
    public boolean lacksEvidence() {
        return authority.equals(ACTING) && evidence == null;
    }
}
