package org.throughline.directory.program;

import java.util.Objects;
import java.util.Optional;

/**
 * A program as somebody sees it.
 *
 * @param report the last one; its agency alone sees it
 * @param ownShare what it promises to the district that reads it
 */
public record KeptProgram(Program program, Optional<ProgramReport> report, Optional<Share> ownShare) {

    public KeptProgram {
        Objects.requireNonNull(program);
        Objects.requireNonNull(report);
        Objects.requireNonNull(ownShare);
    }
}
