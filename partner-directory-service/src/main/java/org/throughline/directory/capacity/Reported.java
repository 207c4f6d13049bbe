package org.throughline.directory.capacity;

import java.util.Objects;

/**
 * What somebody says of places.
 *
 * @param by a person, or {@code link:} and the link's id
 */
public record Reported(Offering offering, Places places, String by) {

    public Reported {
        Objects.requireNonNull(offering);
        Objects.requireNonNull(places);
        Objects.requireNonNull(by);
    }
}
