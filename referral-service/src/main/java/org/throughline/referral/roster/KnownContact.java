package org.throughline.referral.roster;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.referral.family.ContactNotice;
import org.throughline.referral.family.ContactPoint;
import org.throughline.referral.roster.RosterGuardian.Contact;

/**
 * A way to reach a guardian that is or was on file.
 *
 * @param listed whether the roster named it until now
 * @param standsFor what the roster named, where the staff put this in its place
 */
public record KnownContact(
        UUID id,
        ContactPoint.Kind kind,
        String value,
        int rank,
        boolean listed,
        boolean inUse,
        @Nullable UUID standsFor) {
    public KnownContact {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }

    boolean isSameAs(Contact contact) {
        return contact.reaches(kind, value);
    }

    ContactNotice notice(ContactNotice.News news, String language) {
        return new ContactNotice(news, kind, value, language);
    }

    /** Never shows the address. */
    @Override
    public String toString() {
        return "KnownContact[" + id + "]";
    }
}
