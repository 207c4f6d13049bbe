package org.throughline.directory.hsds.http;

import io.smallrye.mutiny.Multi;
import java.util.Objects;

/** What is sent part by part, as it comes. */
record Download(Multi<byte[]> parts) {

    Download {
        Objects.requireNonNull(parts);
    }
}
