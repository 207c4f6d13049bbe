package org.throughline.referral.roster;

import java.util.Objects;

/**
 * Whose word a roster is.
 *
 * @param person who sent it, by the subject of their token
 * @param byDistrictAdmin whether it is the district's own: then a contact counts as confirmed unless it takes another's place
 */
public record RosterSource(String person, boolean byDistrictAdmin) {
    public RosterSource {
        Objects.requireNonNull(person);
    }
}
