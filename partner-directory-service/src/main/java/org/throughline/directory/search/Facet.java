package org.throughline.directory.search;

import java.util.Objects;

/**
 * How many of the services found have one value.
 *
 * @param facet what kind of value, such as {@code languages}
 */
public record Facet(String facet, String value, long count) {

    public Facet {
        Objects.requireNonNull(facet);
        Objects.requireNonNull(value);
    }
}
