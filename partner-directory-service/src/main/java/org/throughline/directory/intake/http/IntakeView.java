package org.throughline.directory.intake.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.intake.IntakeRequirements;
import org.throughline.directory.intake.IntakeState;
import org.throughline.directory.intake.form.Binding;
import org.throughline.directory.intake.form.Form;
import org.throughline.directory.intake.form.RequiredDocument;
import org.throughline.directory.intake.form.Validity;
import org.throughline.directory.register.Entry;
import org.throughline.directory.register.EntryAnswers;

/** A version of a service's intake requirements. */
record IntakeView(
        UUID id,
        UUID serviceId,
        IntakeState state,
        @Nullable Integer number,
        List<FormView> forms,
        List<RequiredDocument> documents) {

    static final EntryAnswers<IntakeRequirements, IntakeView> ANSWERS =
            new EntryAnswers<>("/v1/intake-requirements", IntakeView::of);

    record FormView(
            String code, Map<String, String> titles, Validity validity, JsonNode schema, List<Binding> bindings) {
        static FormView of(Form form) {
            return new FormView(form.code(), form.titles(), form.validity(), form.schema(), form.bindings());
        }
    }

    static IntakeView of(Entry<IntakeRequirements> entry) {
        IntakeRequirements requirements = entry.content();
        return new IntakeView(
                entry.id(),
                requirements.service(),
                requirements.state(),
                requirements.number(),
                requirements.forms().stream().map(FormView::of).toList(),
                requirements.documents());
    }
}
