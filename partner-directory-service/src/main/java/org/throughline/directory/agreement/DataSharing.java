package org.throughline.directory.agreement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Sorted;

/**
 * What the two sides agree to share. It permits no disclosure by itself: each needs its release.
 *
 * @param categories codes, as releases name them
 * @param purposes codes, as releases name them
 */
public record DataSharing(Set<String> categories, Set<String> purposes, @Nullable String conditions) {

    public DataSharing {
        categories = Sorted.set(categories);
        purposes = Sorted.set(purposes);
    }
}
