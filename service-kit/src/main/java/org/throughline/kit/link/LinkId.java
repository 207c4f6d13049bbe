package org.throughline.kit.link;

import java.util.Objects;
import java.util.UUID;

/** Names a signed link without opening it: it may be stored, logged and shown. */
public record LinkId(UUID value) {

    public LinkId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
