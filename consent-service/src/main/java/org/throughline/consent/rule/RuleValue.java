package org.throughline.consent.rule;

import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says.
 *
 * @param minAge in whole years
 * @param maturityFinding whether somebody must have found the minor mature enough besides
 * @param longest a span of days, months and years
 */
public record RuleValue(
        @Nullable Integer minAge, boolean maturityFinding, @Nullable String code, @Nullable Period longest) {
    /** In force, and that is all it says. */
    public static final RuleValue NONE = new RuleValue(null, false, null, null);

    public static RuleValue from(int minAge, boolean maturityFinding) {
        return new RuleValue(minAge, maturityFinding, null, null);
    }

    public static RuleValue code(String code) {
        return new RuleValue(null, false, code, null);
    }

    /** @param code null where it is for all */
    public static RuleValue longest(Period longest, @Nullable String code) {
        return new RuleValue(null, false, code, longest);
    }

    /** Whether a person of this age has reached the age; nobody has where none is given. */
    public boolean isReachedAt(int age) {
        return Optional.ofNullable(minAge).filter(least -> age >= least).isPresent();
    }
}
