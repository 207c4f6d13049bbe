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

    private static final String OTHER = "default";
    private static final String REFERENCE = "#/components/responses/";
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode byStatus;
    private final JsonNode shared;

    DocumentedResponses(JsonNode byStatus, JsonNode components) {
        this.byStatus = byStatus;
        this.shared = components.path("responses");
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

    /** The names of the problems that a refusal can be, which are those of its examples. */
    static Set<String> problems(JsonNode response) {
        return response.path("content").path(PROBLEM).path("examples").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
