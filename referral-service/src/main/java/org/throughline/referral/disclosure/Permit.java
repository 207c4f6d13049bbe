package org.throughline.referral.disclosure;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What consent-service answered: which categories may be shown at this moment, and for the others why not. Used once,
 * never kept.
 *
 * @param withheld reason code per category
 */
public record Permit(UUID decision, Set<Category> permitted, Map<Category, String> withheld) {
    public Permit {
        Objects.requireNonNull(decision);
        permitted = Set.copyOf(permitted);
        withheld = Map.copyOf(withheld);
    }

    public boolean allows(Category category) {
        return permitted.contains(category) && !withheld.containsKey(category);
    }

    /** The reason why a category is withheld. */
    public Optional<String> reason(Category category) {
        return allows(category) ? Optional.empty() : Optional.of(withheld.getOrDefault(category, "NOT_PERMITTED"));
    }
}
