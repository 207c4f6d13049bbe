package org.throughline.directory.funding;

import java.util.Currency;
import java.util.Objects;

/**
 * An amount.
 *
 * @param minorUnits of the currency, such as cents
 */
public record Money(long minorUnits, Currency currency) {

    public Money {
        Objects.requireNonNull(currency);
        if (minorUnits < 0) {
            throw new IllegalArgumentException("an amount is not negative");
        }
    }
}
