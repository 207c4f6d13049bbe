package org.throughline.local.sample;

import java.util.Optional;

/**
 * A row of the guardian sheet.
 *
 * @param secondaryEmail a second address of the same person, if there is one
 */
public record Guardian(
        String sourcedId,
        String givenName,
        String familyName,
        String authority,
        String language,
        String writtenLanguage,
        Optional<String> email,
        Optional<String> secondaryEmail) {

    /** An order can take a parent's rights; such a person is nobody to call. */
    public boolean hasRights() {
        return !authority.equals("RIGHTS_REVOKED");
    }

    /** Who only acts as a parent signs with evidence on file, and a sheet has none. */
    public boolean maySign() {
        return hasRights() && !authority.equals("ACTING_AS_PARENT");
    }
}
