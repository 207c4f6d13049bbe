package org.throughline.directory.intake.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.PlainText;
import org.throughline.directory.intake.form.Binding;
import org.throughline.directory.intake.form.FieldWords;
import org.throughline.directory.intake.form.Form;
import org.throughline.directory.intake.form.KnownFact;
import org.throughline.directory.intake.http.IntakeRequest.ValidityRequest;

/**
 * A form.
 *
 * @param titles by language tag: the languages in which it can be had
 * @param schema JSON Schema 2020-12 of the answers; of its keywords those that need no other document
 * @param bindings fields that are known facts, so that a family is asked once
 * @param words by language tag, then by JSON Pointer to a schema within the schema ({@code /properties/insurance}): what stands in the
 *     places of its title and description. Needed in each language where there are several
 */
record FormRequest(
        @NotNull @Pattern(regexp = IntakeRequest.CODE) String code,
        @NotNull @Size(min = 1, max = 20)
                Map<
                                @Pattern(regexp = LanguageTag.PATTERN) @LanguageTag String,
                                @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String>
                        titles,
        @Valid @NotNull ValidityRequest validity,
        @NotNull JsonNode schema,
        @Nullable @Size(max = 100) List<@Valid @NotNull BindingRequest> bindings,
        @Nullable @Size(max = 20)
                Map<
                                @Pattern(regexp = LanguageTag.PATTERN) @LanguageTag String,
                                @NotNull @Size(max = 500) Map<
                                        @Size(max = 1000) @Pattern(regexp = PlainText.PATTERN) String,
                                        @Valid @NotNull WordsRequest>>
                        words) {

    Form form() {
        return new Form(
                code,
                titles,
                validity.validity(),
                schema,
                bindings == null
                        ? List.of()
                        : bindings.stream()
                                .map(given -> new Binding(given.pointer(), given.fact()))
                                .toList(),
                said());
    }

    private Map<String, Map<String, FieldWords>> said() {
        Map<String, Map<String, FieldWords>> said = new HashMap<>();
        if (words != null) {
            words.forEach((language, fields) -> said.put(
                    language,
                    fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()
                            .words()))));
        }
        return said;
    }

    record BindingRequest(
            @NotNull @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String pointer, @NotNull KnownFact fact) {}

    /** What a part of a form is called. */
    record WordsRequest(
            @Nullable @Size(min = 1, max = 500) @Pattern(regexp = PlainText.PATTERN) String title,
            @Nullable @Size(min = 1, max = 4000) @Pattern(regexp = PlainText.LINES) String description) {

        FieldWords words() {
            return new FieldWords(title, description);
        }
    }
}
