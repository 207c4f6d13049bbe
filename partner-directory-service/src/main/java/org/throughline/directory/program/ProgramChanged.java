package org.throughline.directory.program;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.event.Fact;

/**
 * An agency did something with one of its programs; no name, and no places, which each district is told of its own services.
 *
 * @param effectiveFrom of its end
 * @param reason of its end
 */
public record ProgramChanged(
        UUID programId, UUID agencyId, Act act, @Nullable LocalDate effectiveFrom, ProgramEnd.@Nullable Reason reason) {

    public static final String TYPE = "org.throughline.directory.program.changed.v1";

    /** What was done. */
    public enum Act {
        ADDED,
        REPORTED,
        NAMED,
        ENDED
    }

    /** The fact of an act that made the program what it is: counted from 1, its addition. */
    public static Fact fact(Program program, Act act) {
        ProgramEnd end = act == Act.ENDED ? program.end() : null;
        ProgramChanged changed = new ProgramChanged(
                program.id().value(),
                program.agency().value(),
                act,
                end == null ? null : end.effectiveFrom(),
                end == null ? null : end.reason());
        return new Fact(TYPE, program.keptUnder(), program.id().value(), program.revision() + 1, changed);
    }
}
