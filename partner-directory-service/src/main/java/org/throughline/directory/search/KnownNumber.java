package org.throughline.directory.search;

import java.util.Objects;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.HouseNumber;

/**
 * A house number of a street, as its points say.
 *
 * @param middle of all its points: a building has one for each of its doors
 * @param acrossMetres how far they lie apart, in a straight line
 */
public record KnownNumber(HouseNumber number, GeoPoint middle, double acrossMetres) {

    public KnownNumber {
        Objects.requireNonNull(number);
        Objects.requireNonNull(middle);
    }
}
