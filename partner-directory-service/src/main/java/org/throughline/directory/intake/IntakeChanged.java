package org.throughline.directory.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.intake.form.Form;
import org.throughline.directory.intake.form.RequiredDocument;

/** Intake requirements of a service were drafted, rewritten or published. */
public record IntakeChanged(
        UUID requirementsId,
        UUID serviceId,
        IntakeState state,
        @Nullable Integer number,
        List<String> formCodes,
        List<String> documentCodes) {

    public static final String TYPE = "org.throughline.directory.intake.changed.v1";

    static IntakeChanged of(UUID id, IntakeRequirements requirements) {
        return new IntakeChanged(
                id,
                requirements.service(),
                requirements.state(),
                requirements.number(),
                requirements.forms().stream().map(Form::code).toList(),
                requirements.documents().stream().map(RequiredDocument::code).toList());
    }
}
