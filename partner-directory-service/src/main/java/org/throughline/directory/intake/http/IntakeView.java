package org.throughline.directory.intake.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.intake.IntakeRequirements;
import org.throughline.directory.intake.IntakeState;
import org.throughline.directory.intake.form.Binding;
import org.throughline.directory.intake.form.FieldWords;
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

    static final EntryAnswers<IntakeRequirements, IntakeView> ANSWERS = in(null);

    /** @param reader the language in which forms are wanted; null as they were published */
    static EntryAnswers<IntakeRequirements, IntakeView> in(@Nullable String reader) {
        return new EntryAnswers<>("/v1/intake-requirements", entry -> of(entry, reader));
    }

    /**
     * A form.
     *
     * @param language in which the words of the schema were asked for and are; null where nobody asked, and where they are not in it
     */
    record FormView(
            String code,
            Map<String, String> titles,
            @Nullable String language,
            Validity validity,
            JsonNode schema,
            List<Binding> bindings,
            Map<String, Map<String, FieldWords>> words) {

        static FormView of(Form form, @Nullable String reader) {
            String language = reader == null ? null : form.readableIn(reader).orElse(null);
            return new FormView(
                    form.code(),
                    form.titles(),
                    language,
                    form.validity(),
                    language == null ? form.schema() : form.schemaIn(language),
                    form.bindings(),
                    form.words());
        }
    }

    static IntakeView of(Entry<IntakeRequirements> entry) {
        return of(entry, null);
    }

    private static IntakeView of(Entry<IntakeRequirements> entry, @Nullable String reader) {
        IntakeRequirements requirements = entry.content();
        return new IntakeView(
                entry.id(),
                requirements.service(),
                requirements.state(),
                requirements.number(),
                requirements.forms().stream()
                        .map(form -> FormView.of(form, reader))
                        .toList(),
                requirements.documents());
    }
}
