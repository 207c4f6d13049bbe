package org.throughline.directory.assessment.gap;

import org.jspecify.annotations.Nullable;

/**
 * A need, and what there are places for.
 *
 * @param students null when the number is withheld
 * @param offer null where services do not tell
 */
public record Gap(@Nullable Long students, @Nullable Offer offer) {

    public boolean withheld() {
        return students == null;
    }

    /** How many students there is no place for; null where one of the two is not known. */
    public @Nullable Long unmet() {
        return students == null || offer == null ? null : Long.valueOf(Math.max(0, students - offer.places()));
    }
}
