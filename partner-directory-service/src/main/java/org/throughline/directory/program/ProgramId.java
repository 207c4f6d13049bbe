package org.throughline.directory.program;

import java.util.Objects;
import java.util.UUID;

/** A program of an agency. */
public record ProgramId(UUID value) {

    public ProgramId {
        Objects.requireNonNull(value);
    }
}
