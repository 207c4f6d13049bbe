package org.throughline.directory.address;

import java.util.Objects;
import org.throughline.directory.AddressLine;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.HouseNumber;
import org.throughline.directory.PostalCode;

/** Where an address lies. */
public record AddressPoint(PostalCode postalCode, String street, HouseNumber number, GeoPoint point) {

    public AddressPoint {
        Objects.requireNonNull(postalCode);
        Objects.requireNonNull(street);
        Objects.requireNonNull(number);
        Objects.requireNonNull(point);
    }

    /** @param line with a house number */
    public static AddressPoint of(AddressLine line, PostalCode postalCode, GeoPoint point) {
        return new AddressPoint(postalCode, line.street(), Objects.requireNonNull(line.number()), point);
    }
}
