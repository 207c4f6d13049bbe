package org.throughline.referral.intake.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.referral.intake.FamilyFacts;
import org.throughline.referral.intake.KnownFact;

/**
 * What a family was asked. What is left out is not known.
 *
 * @param facts texts of 2,000 characters at most: INSURANCE_PAYER, INSURANCE_MEMBER_NUMBER, CONTACT_HOURS, and HOME_STREET, HOME_CITY,
 *     HOME_STATE and HOME_POSTAL_CODE, or HOME_ADDRESS in one line
 */
record FamilyFactsBody(@NotNull @Size(max = 40) Map<@NotNull String, @NotNull JsonNode> facts) {

    private static final int LONGEST = 2_000;

    private static final String ASKED = "What a family is asked is "
            + Stream.of(KnownFact.values())
                    .filter(KnownFact::isAsked)
                    .map(KnownFact::name)
                    .collect(Collectors.joining(", "))
            + ".";

    /**
     * @throws ProblemException 400 naming every fact that there is not; 422 naming every fact that is on file already, of another kind,
     *     or too long
     */
    FamilyFacts told() {
        requireNone(KitProblem.MALFORMED, facts.keySet().stream().sorted().flatMap(FamilyFactsBody::unknown));
        requireNone(KitProblem.INVALID, facts.entrySet().stream().flatMap(FamilyFactsBody::fault));
        Map<KnownFact, String> told = new EnumMap<>(KnownFact.class);
        facts.forEach((name, value) -> told.put(KnownFact.valueOf(name), value.textValue()));
        return new FamilyFacts(told);
    }

    private static void requireNone(KitProblem problem, Stream<FieldError> faults) {
        List<FieldError> all = faults.toList();
        if (!all.isEmpty()) {
            throw new ProblemException(problem, "See errors for what is wrong and where.", all);
        }
    }

    private static Stream<FieldError> unknown(String name) {
        return KnownFact.named(name).isPresent()
                ? Stream.empty()
                : Stream.of(new FieldError(pointer(name), "UNKNOWN_FACT", ASKED));
    }

    private static String pointer(String fact) {
        return JsonPointer.empty().appendProperty("facts").appendProperty(fact).toString();
    }

    private static Stream<FieldError> fault(Map.Entry<String, JsonNode> given) {
        String pointer = pointer(given.getKey());
        if (!KnownFact.valueOf(given.getKey()).isAsked()) {
            return Stream.of(new FieldError(
                    pointer, "ON_FILE", "This is known from the roster and from contacts, and is changed there."));
        }
        if (!given.getValue().isTextual()) {
            return Stream.of(new FieldError(pointer, "WRONG_KIND", "This fact is a text."));
        }
        return given.getValue().toString().length() > LONGEST
                ? Stream.of(new FieldError(pointer, "TOO_LONG", "A fact has 2,000 characters at most."))
                : Stream.empty();
    }
}
