package org.throughline.referral.family;

import java.util.Locale;
import java.util.Optional;

/**
 * What to look for; all that is given must fit.
 *
 * @param name the beginning of the family name, or of "family name, given name"
 */
public record StudentSearch(Optional<String> sourcedId, Optional<String> name, Optional<String> school) {

    /** Upper and lower case are the same. */
    public static String key(String familyName, String givenName) {
        return (familyName.strip() + ", " + givenName.strip()).toLowerCase(Locale.ROOT);
    }

    /** The beginning of the keys that fit. */
    public Optional<String> prefix() {
        return name.map(text -> text.strip().toLowerCase(Locale.ROOT));
    }
}
