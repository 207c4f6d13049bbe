package org.throughline.e2e.people;

import java.util.Optional;

/**
 * What somebody needs, and in which way.
 *
 * @param category as the directory calls it
 * @param language in which the family lives
 * @param insurance that must pay for it, if any
 */
public record Need(String category, int tier, String language, Optional<String> insurance) {

    public static Need of(String category, String language) {
        return new Need(category, 2, language, Optional.empty());
    }

    public Need paidBy(String code) {
        return new Need(category, tier, language, Optional.of(code));
    }
}
