package org.throughline.directory.program;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.capacity.Offering;

/**
 * A program keeps the places of a service from now on, or none does any more.
 *
 * @param locationId null for the service as a whole
 * @param programId null when none does
 */
public record ProgramLinkChanged(UUID serviceId, @Nullable UUID locationId, @Nullable UUID programId) {

    public static final String TYPE = "org.throughline.directory.program-link.changed.v1";

    static ProgramLinkChanged of(ProgramLink act) {
        Offering offering = act.offering();
        ProgramId program = act.program();
        return new ProgramLinkChanged(
                offering.service(), offering.location(), program == null ? null : program.value());
    }
}
