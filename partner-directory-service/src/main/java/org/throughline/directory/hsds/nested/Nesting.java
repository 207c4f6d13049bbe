package org.throughline.directory.hsds.nested;

import java.util.Objects;
import java.util.UUID;

/**
 * One record published inside another.
 *
 * @param property under which the parent carries the child
 * @param single whether the property holds one object; else it holds a list
 */
public record Nesting(Parent parent, String property, Child child, boolean single) {

    /** The carrying record. */
    public record Parent(UUID id) {}

    /** The carried record. */
    public record Child(UUID id) {}

    public Nesting {
        Objects.requireNonNull(parent);
        Objects.requireNonNull(property);
        Objects.requireNonNull(child);
    }

    /** Whether the property only names the other record, as a column ending in {@code _id} does. */
    boolean isReference() {
        return property.endsWith("_id");
    }
}
