package org.throughline.directory.hsds;

import java.util.Objects;
import java.util.UUID;

/** One import of a package. */
public record ImportId(UUID value) {

    public ImportId {
        Objects.requireNonNull(value);
    }
}
