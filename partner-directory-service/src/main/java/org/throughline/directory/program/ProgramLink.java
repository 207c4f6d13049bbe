package org.throughline.directory.program;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.Offering;

/**
 * That a program keeps the places of an offering from now on: an act, kept for ever.
 *
 * @param program null when none does any more
 * @param version counts the acts on the service from 1; the highest of an offering holds
 * @param carried the last report of the program that the offering has
 */
public record ProgramLink(
        Offering offering, @Nullable ProgramId program, long version, String linkedBy, Instant linkedAt, long carried) {

    public ProgramLink {
        Objects.requireNonNull(offering);
        Objects.requireNonNull(linkedBy);
        Objects.requireNonNull(linkedAt);
    }

    boolean isTo(@Nullable ProgramId other) {
        return Objects.equals(program, other);
    }

    /** Whether the offering has not the program's last report yet. */
    boolean isBehind(Program other) {
        return isTo(other.id()) && carried < other.version();
    }
}
