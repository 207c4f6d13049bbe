package org.throughline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operation answers, by status. What several have alike stands among the components. */
final class DocumentedResponses {

    static final String UNTYPED = "The refusal has no type of ours.";

    private static final String OTHER = "default";
    private static final String REFERENCE = "#/components/responses/";
    private static final String EXAMPLE = "#/components/examples/";
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode byStatus;
    private final JsonNode shared;
    private final JsonNode examples;

    DocumentedResponses(JsonNode byStatus, JsonNode components) {
        this.byStatus = byStatus;
        this.shared = components.path("responses");
        this.examples = components.path("examples");
    }

    Collection<String> statuses() {
        return byStatus.properties().stream().map(Map.Entry::getKey).toList();
    }

    JsonNode at(String status) {
        JsonNode response = byStatus.path(status);
        String reference = response.path("$ref").asText();
        return reference.startsWith(REFERENCE) ? shared.path(reference.substring(REFERENCE.length())) : response;
    }

    /** A failure that nobody foresaw is the only answer whose status need not be named. */
    Optional<JsonNode> to(Answer answer) {
        String status = Integer.toString(answer.status());
        String named = byStatus.has(status) || !answer.isFailure() ? status : OTHER;
        return Optional.of(at(named)).filter(response -> !response.isMissingNode());
    }

    /** A client knows a refusal by its type alone, whoever refuses: this service or what it is built on. */
    Optional<String> problemFault(JsonNode response, Answer answer, BodySchemas schemas) {
        Optional<String> problem = schemas.problem(answer.body());
        if (problem.isEmpty()) {
            return Optional.of(UNTYPED);
        }
        if (!problems(response).contains(problem.get())) {
            return Optional.of("This problem is not documented: " + problem.get());
        }
        return schemas.namesErrors(answer.body()) && !showsErrors(response, problem.get())
                ? Optional.of("The example of this problem shows no errors: " + problem.get())
                : Optional.empty();
    }

    /** The names of those that can be answered. */
    Set<String> problems() {
        return statuses().stream()
                .flatMap(status -> problems(at(status)).stream())
                .collect(Collectors.toSet());
    }

    /** Whether the example of a problem shows where a request is at fault. */
    private boolean showsErrors(JsonNode response, String problem) {
        JsonNode example =
                response.path("content").path(PROBLEM).path("examples").path(problem);
        String reference = example.path("$ref").asText();
        JsonNode shown = reference.startsWith(EXAMPLE) ? examples.path(reference.substring(EXAMPLE.length())) : example;
        return !shown.at("/value/errors").isEmpty();
    }

    /** The names of the problems that a refusal can be, which are those of its examples. */
    static Set<String> problems(JsonNode response) {
        return response.path("content").path(PROBLEM).path("examples").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
