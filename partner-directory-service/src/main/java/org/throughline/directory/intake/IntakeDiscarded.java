package org.throughline.directory.intake;

import java.util.UUID;

/** A draft of intake requirements was thrown away: nothing comes of it. */
public record IntakeDiscarded(UUID requirementsId, UUID serviceId) {

    public static final String TYPE = "org.throughline.directory.intake.discarded.v1";

    static IntakeDiscarded of(UUID id, IntakeRequirements requirements) {
        return new IntakeDiscarded(id, requirements.service());
    }
}
