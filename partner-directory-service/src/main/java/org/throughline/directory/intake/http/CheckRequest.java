package org.throughline.directory.intake.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.Invalid;
import org.throughline.directory.LanguageTag;
import org.throughline.directory.PlainText;
import org.throughline.directory.intake.form.Given;
import org.throughline.directory.intake.form.KnownFact;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.kit.time.CalendarDay;

/**
 * What is at hand.
 *
 * @param facts by {@link KnownFact}, what is known of the family; fields bound to a fact are filled in with it. Texts, but for INTERPRETER_NEEDED (true or
 *     false). Of HOME_STREET, HOME_CITY, HOME_STATE and HOME_POSTAL_CODE a HOME_ADDRESS is made where none is told
 * @param forms by code
 * @param documents the day each was received, by code
 * @param language the family's, to be told which forms it cannot read
 * @param schoolYearFirstDay needed when a piece is renewed each school year
 * @param on the day on which it is judged what holds, and what the gate does: today in the district, unless it is told
 */
record CheckRequest(
        @Nullable @Size(max = 40) Map<@NotNull @Pattern(regexp = PlainText.PATTERN) String, @NotNull JsonNode> facts,
        @Nullable @Size(max = 20)
                Map<@NotNull @Pattern(regexp = PlainText.PATTERN) String, @Valid @NotNull AnsweredRequest> forms,
        @Nullable @Size(max = 30)
                Map<@NotNull @Pattern(regexp = PlainText.PATTERN) String, @NotNull @CalendarDay LocalDate> documents,
        @Nullable @Size(max = 35) @LanguageTag String language,
        @Nullable @CalendarDay LocalDate schoolYearFirstDay,
        @Nullable @CalendarDay LocalDate on) {

    /** A schema may try several alternatives on each value: more values than any paper form has are not looked at. */
    private static final int MAX_VALUES = 2_000;

    private static final String KNOWN =
            "Facts are " + Stream.of(KnownFact.values()).map(KnownFact::name).collect(Collectors.joining(", ")) + ".";

    record AnsweredRequest(@NotNull @CalendarDay LocalDate completedOn, @NotNull ObjectNode answers) {}

    /** @throws ProblemException 400 naming every fact that there is not; 422 for answers of more values than a form can have, and facts that are of another kind */
    Given given() {
        Map<KnownFact, JsonNode> told = told();
        requireKinds(told);
        Map<String, Given.Answered> answered = new HashMap<>();
        orEmpty(forms).forEach((code, form) -> answered.put(code, answered(form)));
        return new Given(told, answered, orEmpty(documents), language, schoolYearFirstDay);
    }

    private Map<KnownFact, JsonNode> told() {
        List<FieldError> unknown = orEmpty(facts).keySet().stream()
                .filter(name -> KnownFact.named(name).isEmpty())
                .sorted()
                .map(name -> new FieldError(pointer(name), "UNKNOWN_FACT", KNOWN))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ProblemException(KitProblem.MALFORMED, "See errors for what is wrong and where.", unknown);
        }
        Map<KnownFact, JsonNode> told = new EnumMap<>(KnownFact.class);
        orEmpty(facts).forEach((name, value) -> told.put(KnownFact.valueOf(name), value));
        return told;
    }

    private static String pointer(String fact) {
        return JsonPointer.empty().appendProperty("facts").appendProperty(fact).toString();
    }

    private static void requireKinds(Map<KnownFact, JsonNode> facts) {
        List<FieldError> faults = facts.entrySet().stream()
                .filter(fact -> !fact.getKey().canBe(fact.getValue()))
                .map(fact ->
                        new FieldError("/facts/" + fact.getKey(), "WRONG_KIND", "This fact has another JSON type."))
                .toList();
        Invalid.requireNone(faults);
    }

    private static Given.Answered answered(AnsweredRequest form) {
        if (values(form.answers()) > MAX_VALUES) {
            throw Invalid.at("/forms", "TOO_MANY_VALUES", "A form's answers have at most " + MAX_VALUES + " values.");
        }
        return new Given.Answered(form.completedOn(), form.answers());
    }

    private static int values(JsonNode node) {
        int count = 1;
        for (JsonNode child : node) {
            count += values(child);
        }
        return count;
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> given) {
        return given == null ? Map.of() : given;
    }
}
