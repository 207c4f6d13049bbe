package org.throughline.consent.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param minAge in whole years
 * @param maturityFinding whether somebody must have found the minor mature enough besides
 */
public record RuleValue(@Nullable Integer minAge, boolean maturityFinding, @Nullable String code) {
    public static RuleValue from(int minAge, boolean maturityFinding) {
        return new RuleValue(minAge, maturityFinding, null);
    }

    public static RuleValue code(String code) {
        return new RuleValue(null, false, code);
    }

    /** Whether a person of this age has reached the age; nobody has where none is given. */
    public boolean isReachedAt(int age) {
        return Optional.ofNullable(minAge).filter(least -> age >= least).isPresent();
    }
}
