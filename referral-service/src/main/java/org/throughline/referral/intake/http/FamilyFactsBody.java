package org.throughline.referral.intake.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.kit.problem.FieldError;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;
import org.throughline.referral.intake.FamilyFacts;
import org.throughline.referral.intake.KnownFact;

/**
 * What a family was asked. What is left out is not known.
 *
 * @param facts INSURANCE_PAYER and INSURANCE_MEMBER_NUMBER as texts, HOME_ADDRESS as a text or an object, CONTACT_HOURS as a text, a
 *     list or an object; each of 2,000 characters at most
 */
record FamilyFactsBody(@NotNull @Size(max = 20) Map<@NotNull KnownFact, @NotNull JsonNode> facts) {

    private static final int LONGEST = 2_000;
    private static final Set<JsonNodeType> TEXT = Set.of(JsonNodeType.STRING);
    private static final Map<KnownFact, Set<JsonNodeType>> KINDS = Map.of(
            KnownFact.INSURANCE_PAYER,
            TEXT,
            KnownFact.INSURANCE_MEMBER_NUMBER,
            TEXT,
            KnownFact.HOME_ADDRESS,
            Set.of(JsonNodeType.STRING, JsonNodeType.OBJECT),
            KnownFact.CONTACT_HOURS,
            Set.of(JsonNodeType.STRING, JsonNodeType.ARRAY, JsonNodeType.OBJECT));

    /** @throws ProblemException 422 naming every fact that is on file already, of another kind, or too long */
    FamilyFacts facts(ObjectMapper mapper) {
        List<FieldError> faults =
                facts.entrySet().stream().flatMap(FamilyFactsBody::fault).toList();
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.INVALID, "See errors for what is wrong and where.", faults);
        }
        return new FamilyFacts(mapper.convertValue(facts, new TypeReference<Map<KnownFact, Object>>() {}));
    }

    private static Stream<FieldError> fault(Map.Entry<KnownFact, JsonNode> given) {
        String pointer = "/facts/" + given.getKey();
        if (!given.getKey().isAsked()) {
            return Stream.of(new FieldError(
                    pointer, "ON_FILE", "This is known from the roster and from contacts, and is changed there."));
        }
        if (!KINDS.getOrDefault(given.getKey(), TEXT).contains(given.getValue().getNodeType())) {
            return Stream.of(new FieldError(pointer, "WRONG_KIND", "This fact has another JSON type."));
        }
        return given.getValue().toString().length() > LONGEST
                ? Stream.of(new FieldError(pointer, "TOO_LONG", "A fact has 2,000 characters at most."))
                : Stream.empty();
    }
}
