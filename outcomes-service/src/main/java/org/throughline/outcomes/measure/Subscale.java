package org.throughline.outcomes.measure;

import java.util.Objects;
import java.util.Set;

/**
 * A group of items with a score of its own.
 *
 * @param items numbers of the items, from 1
 * @param cutOff the lowest score that asks for attention
 */
public record Subscale(String code, Set<Integer> items, int cutOff, Norm norm) {

    public Subscale {
        Objects.requireNonNull(code);
        Objects.requireNonNull(norm);
        items = Set.copyOf(items);
    }
}
