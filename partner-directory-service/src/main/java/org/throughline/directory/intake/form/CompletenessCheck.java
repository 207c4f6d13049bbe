package org.throughline.directory.intake.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.directory.intake.form.Missing.Piece;
import org.throughline.directory.intake.form.Missing.Reason;

/** Names every missing piece. */
public final class CompletenessCheck {

    private final Given given;
    private final Map<KnownFact, JsonNode> facts;
    private final LocalDate day;

    public CompletenessCheck(Given given, LocalDate day) {
        this.given = given;
        this.facts = HomeAddress.inALine(given.facts());
        this.day = day;
    }

    public List<Missing> missing(List<Form> forms, List<RequiredDocument> documents) {
        return Stream.concat(
                        forms.stream().flatMap(this::missingOf),
                        documents.stream().flatMap(this::missingOf))
                .toList();
    }

    /**
     * Forms that cannot be had in the family's language: no reason to wait, but somebody has to translate.
     */
    public List<String> notInTheFamilysLanguage(List<Form> forms) {
        String language = given.language();
        if (language == null) {
            return List.of();
        }
        return forms.stream()
                .filter(form -> form.languageFor(language).isEmpty())
                .map(Form::code)
                .toList();
    }

    /** Where something was given that nobody asks for: often a code that was misspelled, and is missing under its right name. */
    public List<String> notAskedFor(List<Form> forms, List<RequiredDocument> documents) {
        return Stream.concat(
                        beyond(given.forms(), forms.stream().map(Form::code), "/forms"),
                        beyond(given.documents(), documents.stream().map(RequiredDocument::code), "/documents"))
                .toList();
    }

    private static Stream<String> beyond(Map<String, ?> given, Stream<String> asked, String where) {
        Set<String> codes = asked.collect(Collectors.toSet());
        JsonPointer parent = JsonPointer.compile(where);
        return given.keySet().stream()
                .filter(code -> !codes.contains(code))
                .sorted()
                .map(code -> parent.appendProperty(code).toString());
    }

    private Stream<Missing> missingOf(RequiredDocument document) {
        LocalDate received = given.documents().get(document.code());
        String pointer = "/documents/" + document.code();
        if (received == null) {
            return Stream.of(Missing.whole(Piece.DOCUMENT, Reason.NOT_GIVEN, document.code(), pointer));
        }
        return document.validity().holdsOn(day, received, given.schoolYear())
                ? Stream.empty()
                : Stream.of(Missing.whole(Piece.DOCUMENT, notHolding(received), document.code(), pointer));
    }

    private Reason notHolding(LocalDate completedOn) {
        return Validity.isYetToCome(day, completedOn) ? Reason.NOT_VALID : Reason.EXPIRED;
    }

    /** A form that nobody filled in is complete where known facts answer all of it. */
    private Stream<Missing> missingOf(Form form) {
        Given.Answered answered = given.forms().get(form.code());
        if (answered != null && !form.validity().holdsOn(day, answered.completedOn(), given.schoolYear())) {
            return Stream.of(Missing.whole(
                    Piece.FORM, notHolding(answered.completedOn()), form.code(), "/forms/" + form.code()));
        }
        ObjectNode answers = answered == null
                ? JsonNodeFactory.instance.objectNode()
                : answered.answers().deepCopy();
        form.fittingBindings().forEach(binding -> fill(binding, answers));
        RequiredObjects.unfold(form.schema(), answers);
        return FormSchema.of(form.schema()).faults(answers).stream()
                .sorted(new FieldOrder(form.schema()).byPlace())
                .map(fault -> missing(form, fault));
    }

    private void fill(Binding binding, ObjectNode answers) {
        JsonNode known = facts.get(binding.fact());
        if (known != null) {
            binding.fill(answers, known);
        }
    }

    private static Missing missing(Form form, AnswerFault fault) {
        return new Missing(
                Piece.ANSWER,
                fault.missing() ? Reason.NOT_GIVEN : Reason.NOT_VALID,
                form.code(),
                "/forms/" + form.code() + "/answers" + fault.pointer(),
                fault.rule(),
                form.fittingBindings().stream()
                        .filter(binding -> binding.pointer().equals(fault.pointer()))
                        .map(Binding::fact)
                        .findFirst()
                        .orElse(null));
    }
}
