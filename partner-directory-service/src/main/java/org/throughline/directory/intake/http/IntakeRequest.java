package org.throughline.directory.intake.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Echoed;
import org.throughline.directory.Invalid;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.PlainText;
import org.throughline.directory.intake.IntakeRequirements;
import org.throughline.directory.intake.IntakeState;
import org.throughline.directory.intake.form.Form;
import org.throughline.directory.intake.form.RequiredDocument;
import org.throughline.directory.intake.form.Validity;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.problem.WordedPatterns;

/**
 * What a service wants to have in hand. What else was read of a draft is the same or left out.
 *
 * @param state of what is there, as {@code id} and {@code number} are; what is new has none of them
 */
record IntakeRequest(
        @Schema(readOnly = true) @Nullable UUID id,
        @Schema(readOnly = true) @Nullable UUID serviceId,
        @Schema(readOnly = true) @Nullable IntakeState state,
        @Schema(readOnly = true) @Nullable Integer number,
        @NotNull @Size(max = 20) List<@Valid @NotNull FormRequest> forms,
        @NotNull @Size(max = 30) List<@Valid @NotNull DocumentRequest> documents) {

    static final String CODE = WordedPatterns.CODE;

    record DocumentRequest(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Size(min = 1, max = 20)
                    Map<
                                    @Pattern(regexp = LanguageTag.PATTERN) @LanguageTag String,
                                    @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN) String>
                            titles,
            @Valid @NotNull ValidityRequest validity) {

        RequiredDocument document() {
            return new RequiredDocument(code, titles, validity.validity());
        }
    }

    /**
     * How long a piece holds.
     *
     * @param months for MONTHS, and for it only
     */
    record ValidityRequest(@NotNull Validity.Kind kind, @Nullable @Min(1) @Max(120) Integer months) {

        Stream<FieldError> faults(String where) {
            return (kind == Validity.Kind.MONTHS) == (months != null)
                    ? Stream.empty()
                    : Stream.of(new FieldError(
                            where + "/validity/months",
                            "MISPLACED",
                            "Months are told for MONTHS, and for no other kind."));
        }

        Validity validity() {
            return new Validity(kind, months);
        }
    }

    /** @throws ProblemException 422 naming every fault of every form and paper */
    IntakeRequirements draft(UUID service) {
        Echoed.requireNone(id, "/id");
        Echoed.requireNone(state, "/state");
        Echoed.requireNone(number, "/number");
        Echoed.require(serviceId, service, "/serviceId");
        return IntakeRequirements.draft(service, checkedForms(), requiredDocuments());
    }

    /**
     * Of what was read.
     *
     * @throws ProblemException 422 naming every fault of every form and paper
     */
    Function<IntakeRequirements, IntakeRequirements> rewriting(UUID requirements) {
        Echoed.require(id, requirements, "/id");
        List<Form> checked = checkedForms();
        return read -> {
            Echoed.require(serviceId, read.service(), "/serviceId");
            Echoed.require(state, read.state(), "/state");
            Echoed.require(number, read.number(), "/number");
            return IntakeRequirements.draft(read.service(), checked, requiredDocuments());
        };
    }

    private List<Form> checkedForms() {
        requireNone(Stream.of(
                        repeated(forms.size(), index -> forms.get(index).code(), "/forms/"),
                        repeated(documents.size(), index -> documents.get(index).code(), "/documents/"),
                        each(forms.size(), index -> forms.get(index).validity().faults("/forms/" + index)),
                        each(
                                documents.size(),
                                index -> documents.get(index).validity().faults("/documents/" + index)))
                .flatMap(found -> found));
        List<Form> all = forms.stream().map(FormRequest::form).toList();
        requireNone(each(all.size(), index -> faults(all.get(index), index)));
        return all;
    }

    private static void requireNone(Stream<FieldError> found) {
        Invalid.requireNone(found.toList());
    }

    private static Stream<FieldError> each(int size, IntFunction<Stream<FieldError>> faults) {
        return IntStream.range(0, size).mapToObj(faults).flatMap(found -> found);
    }

    private List<RequiredDocument> requiredDocuments() {
        return documents.stream().map(DocumentRequest::document).toList();
    }

    private static Stream<FieldError> faults(Form form, int index) {
        return form.faults().stream()
                .map(fault -> new FieldError(
                        "/forms/" + index + fault.pointer(),
                        fault.code().name(),
                        fault.code().message()));
    }

    private static Stream<FieldError> repeated(int size, IntFunction<String> code, String where) {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, size)
                .filter(index -> !seen.add(code.apply(index)))
                .mapToObj(index -> new FieldError(where + index + "/code", "REPEATED", "A code is used once."));
    }
}
