package org.throughline.directory.capacity;

import java.util.Objects;

/**
 * What somebody says of places.
 *
 * @param by a person, {@code link:} and the link's id, or {@code program:} and the program's
 */
public record Reported(Offering offering, Places places, String by) {

    public Reported {
        Objects.requireNonNull(offering);
        Objects.requireNonNull(places);
        Objects.requireNonNull(by);
    }
}
