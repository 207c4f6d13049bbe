package org.throughline.directory.hsds.standard;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Two values that say nothing one without the other; each may be wrong by itself, which is another fault.
 *
 * @param code of the fault, UPPER_SNAKE; it names the one that is there
 */
record Together(String first, String second, String code) implements RowRule {

    Together {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        Objects.requireNonNull(code);
    }

    @Override
    public Optional<Breach> check(Map<String, String> given, Map<String, String> accepted) {
        boolean isFirst = isGiven(first, given);
        if (isFirst == isGiven(second, given)) {
            return Optional.empty();
        }
        String there = isFirst ? first : second;
        String missing = isFirst ? second : first;
        return Optional.of(new Breach(there, new Column.Refusal(code, "There is no " + missing + " with it.")));
    }

    private static boolean isGiven(String column, Map<String, String> values) {
        return !values.getOrDefault(column, "").isBlank();
    }
}
