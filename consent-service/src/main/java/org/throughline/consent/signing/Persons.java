package org.throughline.consent.signing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.throughline.consent.release.Authentication;

/**
 * Names and addresses that a signing needs: kept only while it is open.
 *
 * @param studentName as the family knows the student; the page says "your child" without it
 */
public record Persons(String signerName, @Nullable String studentName, ContactPoint link, ContactPoint code) {
    public Persons {
        requireNonNull(signerName, "signerName");
        requireNonNull(link, "link");
        requireNonNull(code, "code");
    }

    /** Two mailboxes authenticate; one does not. */
    public Authentication authentication() {
        return link.isSameAs(code) ? Authentication.TEST_ONLY : Authentication.LINK_AND_CODE;
    }

    /** Shows nothing: all of it is personal. */
    @Override
    public String toString() {
        return "Persons[]";
    }
}
