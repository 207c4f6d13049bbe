package org.throughline.directory.hsds.standard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A number that counts something: whole, and one at least. */
record WholeNumber(String column) implements RowRule {

    WholeNumber {
        Objects.requireNonNull(column);
    }

    @Override
    public Optional<Breach> check(Map<String, String> given, Map<String, String> accepted) {
        return Optional.ofNullable(accepted.get(column))
                .map(BigDecimal::new)
                .filter(number ->
                        number.signum() <= 0 || number.stripTrailingZeros().scale() > 0)
                .map(none -> new Breach(
                        column, new Column.Refusal("OUT_OF_RANGE", "Expected a whole number of 1 or more.")));
    }
}
