package org.throughline.directory.program;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.Offering;

/**
 * A program keeps the places of a service from now on, or none does any more.
 *
 * @param locationId null for the service as a whole
 * @param programId null when none does
 * @param ended of the program that kept them until it ended: what it told of them holds no more; null where none ended
 */
public record ProgramLinkChanged(
        UUID serviceId, @Nullable UUID locationId, @Nullable UUID programId, @Nullable EndedProgram ended) {

    public static final String TYPE = "org.throughline.directory.program-link.changed.v1";

    /** A program that is not offered any more. */
    public record EndedProgram(UUID programId, LocalDate effectiveFrom, ProgramEnd.Reason reason) {

        static @Nullable EndedProgram of(@Nullable Program over) {
            ProgramEnd end = over == null ? null : over.end();
            return over == null || end == null
                    ? null
                    : new EndedProgram(over.id().value(), end.effectiveFrom(), end.reason());
        }
    }

    static ProgramLinkChanged of(ProgramLink act, @Nullable Program over) {
        Offering offering = act.offering();
        ProgramId program = act.program();
        return new ProgramLinkChanged(
                offering.service(),
                offering.location(),
                program == null ? null : program.value(),
                EndedProgram.of(over));
    }
}
