package org.throughline.directory.assetmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is offered to children and families. It names no person, and no place that is withheld.
 *
 * @param activities codes of what it is for
 * @param languages ISO 639-1 codes
 * @param places published ones only
 * @param straightLineMetres from where the search began to the nearest place; null without one
 */
public record Asset(
        UUID id,
        String name,
        String organizationName,
        String description,
        @Nullable String url,
        List<String> activities,
        List<String> languages,
        @Nullable BigDecimal minimumAge,
        @Nullable BigDecimal maximumAge,
        List<Place> places,
        @Nullable Double straightLineMetres) {

    /** Where it is, as far as the directory says. */
    public record Place(
            @Nullable String name,
            @Nullable String address,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    public Asset {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(organizationName);
        activities = List.copyOf(activities);
        languages = List.copyOf(languages);
        places = List.copyOf(places);
    }
}
