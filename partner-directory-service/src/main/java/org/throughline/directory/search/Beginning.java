package org.throughline.directory.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.GeoPoint;

/**
 * Where a way begins.
 *
 * @param exactness how exactly that is known; null where the request says the point
 */
public record Beginning(GeoPoint point, @Nullable Exactness exactness) {

    public Beginning {
        Objects.requireNonNull(point);
    }
}
