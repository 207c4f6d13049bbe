package org.throughline.directory.matching.rule;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;
import org.throughline.directory.PostalCode;

/**
 * What is looked for. It describes a student without naming one, and is neither stored nor logged.
 *
 * @param category code of the need; it must be met
 * @param language ISO 639-1 code that the service must speak; null when any will do
 * @param insurance code of the coverage; null when it does not matter
 * @param age in whole years; null when unknown
 * @param school source id of the student's school: a service on site there needs no way; null when unknown
 * @param postalCode of where the student lives: a service may serve some only; null when unknown
 * @param near where the way begins; null when distance does not matter
 * @param withinMetres the longest way in a straight line; null without a limit
 * @param needsOpenPlace whether a full service is out of the question; else it only comes later. One whose places are unknown is
 *     neither
 * @param support what the student has to be met with
 * @param wishes how it has to be given
 * @param standings of services that were asked for this student before
 */
public record Need(
        String category,
        @Nullable String language,
        @Nullable String insurance,
        @Nullable Integer age,
        @Nullable String school,
        @Nullable PostalCode postalCode,
        @Nullable GeoPoint near,
        @Nullable Integer withinMetres,
        boolean needsOpenPlace,
        Support support,
        Wishes wishes,
        Map<UUID, Standing> standings) {

    public Need {
        Objects.requireNonNull(category);
        Objects.requireNonNull(support);
        Objects.requireNonNull(wishes);
        standings = Map.copyOf(standings);
    }

    /** Whether the service can be given to this student without a way, as far as that is acceptable. */
    boolean needsNoWayTo(Candidate candidate) {
        return support.telehealth() != null && candidate.abilities().telehealth();
    }
}
