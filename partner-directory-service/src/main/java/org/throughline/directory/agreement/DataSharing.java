package org.throughline.directory.agreement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides agree to share. It permits no disclosure by itself: each needs its release.
 *
 * @param categories codes, as releases name them
 * @param purposes codes, as releases name them
 */
public record DataSharing(Set<String> categories, Set<String> purposes, @Nullable String conditions) {

    public DataSharing {
        categories = Set.copyOf(categories);
        purposes = Set.copyOf(purposes);
    }
}
