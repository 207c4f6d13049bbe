package org.throughline.directory.address;

import java.util.Objects;
import java.util.UUID;

/** One upload of a file of address points. */
public record UploadId(UUID value) {

    public UploadId {
        Objects.requireNonNull(value);
    }
}
