package org.throughline.directory.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.intake.form.Form;
import org.throughline.directory.intake.form.RequiredDocument;
import org.throughline.directory.intake.form.Validity;

/**
 * What a service wants to have in hand, in one version.
 *
 * @param number counts the published versions of the service from 1; null for a draft
 */
public record IntakeRequirements(
        UUID service, IntakeState state, @Nullable Integer number, List<Form> forms, List<RequiredDocument> documents) {

    public IntakeRequirements {
        Objects.requireNonNull(service);
        Objects.requireNonNull(state);
        forms = List.copyOf(forms);
        documents = List.copyOf(documents);
    }

    public static IntakeRequirements draft(UUID service, List<Form> forms, List<RequiredDocument> documents) {
        return new IntakeRequirements(service, IntakeState.DRAFT, null, forms, documents);
    }

    /** @throws IntakeRefused unless it is a draft */
    IntakeRequirements rewritten(IntakeRequirements by) {
        if (!state.mayBeRewritten()) {
            throw new IntakeRefused(state);
        }
        return new IntakeRequirements(service, state, number, by.forms(), by.documents());
    }

    /** @throws IntakeRefused when it was published or discarded before */
    IntakeRequirements published(int asNumber) {
        if (!state.canBecome(IntakeState.PUBLISHED)) {
            throw new IntakeRefused(state);
        }
        return new IntakeRequirements(service, IntakeState.PUBLISHED, asNumber, forms, documents);
    }

    /** @throws IntakeRefused unless it is a draft */
    IntakeRequirements discarded() {
        if (!state.canBecome(IntakeState.DISCARDED)) {
            throw new IntakeRefused(state);
        }
        return new IntakeRequirements(service, IntakeState.DISCARDED, null, forms, documents);
    }

    /** Whether a check has to know when the school year began. */
    public boolean needsSchoolYear() {
        return Stream.concat(
                        forms.stream().map(Form::validity), documents.stream().map(RequiredDocument::validity))
                .anyMatch(Validity::needsSchoolYear);
    }
}
