package org.throughline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One method on one path, and what is said of its answers. */
final class DocumentedOperation {

    /** Those without which a client cannot go on. */
    private static final List<String> HEADERS = List.of("ETag", "Location");

    private static final String NO_CONTENT = "204";

    private static final String JSON = "application/json";

    private final String method;
    private final String path;
    private final Pattern pattern;
    private final JsonNode operation;
    private final DocumentedResponses responses;
    private final BodySchemas schemas;

    DocumentedOperation(String method, String path, JsonNode operation, JsonNode components, BodySchemas schemas) {
        this.method = method;
        this.path = path;
        this.pattern = pattern(path);
        this.operation = operation;
        this.responses = new DocumentedResponses(operation.path("responses"), components);
        this.schemas = schemas;
    }

    /** A slash at the end is the same path. */
    private static Pattern pattern(String path) {
        return Pattern.compile(Stream.of(path.split("/"))
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/", "", "/?")));
    }

    String path() {
        return path;
    }

    String id() {
        return operation.path("operationId").asText();
    }

    boolean isAt(String askedMethod, String askedPath) {
        return method.equals(askedMethod) && pattern.matcher(askedPath).matches();
    }

    int variables() {
        return path.length() - path.replace("{", "").length();
    }

    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (responses.statuses().stream().noneMatch(DocumentedOperation::isSuccess)) {
            gaps.add("no success");
        }
        responses.statuses().forEach(status -> gaps.addAll(gaps(status, responses.at(status))));
        return gaps.stream().map(gap -> method + " " + path + ": " + gap).toList();
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2") || status.startsWith("3");
    }

    private static List<String> gaps(String status, JsonNode response) {
        JsonNode content = response.path("content");
        if (status.equals(NO_CONTENT) || status.startsWith("3")) {
            return content.isEmpty() ? List.of() : List.of(status + " has content");
        }
        if (content.isEmpty()) {
            return List.of(status + " has no content");
        }
        if (!isSuccess(status) && DocumentedResponses.problems(response).isEmpty()) {
            return List.of(status + " names no problem");
        }
        return content.properties().stream()
                .filter(media -> media.getValue().path("schema").isEmpty())
                .map(media -> status + " " + media.getKey() + " has no schema")
                .toList();
    }

    /** The names of those that it can answer. */
    Set<String> problems() {
        return responses.problems();
    }

    Optional<JsonNode> requestExample() {
        return Optional.of(operation.at("/requestBody/content").path(JSON).path("example"))
                .filter(example -> !example.isMissingNode());
    }

    List<String> exampleFaults() {
        Stream<JsonNode> answers = responses.statuses().stream()
                .filter(DocumentedOperation::isSuccess)
                .map(status -> responses.at(status).path("content").path(JSON));
        return Stream.concat(Stream.of(operation.at("/requestBody/content").path(JSON)), answers)
                .filter(media -> media.has("example"))
                .flatMap(media -> schemas
                        .faults(media.path("schema"), media.path("example").toString())
                        .stream())
                .map(fault -> id() + ": " + fault)
                .toList();
    }

    List<String> faults(Answer answer) {
        Optional<JsonNode> response = responses.to(answer);
        if (response.isEmpty()) {
            return List.of("This status is not documented.");
        }
        List<String> faults = new ArrayList<>(bodyFaults(response.get(), answer));
        if (answer.isSuccess()) {
            HEADERS.forEach(header -> headerFault(response.get().path("headers").path(header), header, answer)
                    .ifPresent(faults::add));
        } else if (faults.isEmpty()) {
            responses.problemFault(response.get(), answer, schemas).ifPresent(faults::add);
        }
        return faults;
    }

    private List<String> bodyFaults(JsonNode response, Answer answer) {
        JsonNode media = response.path("content").path(answer.mediaType());
        if (answer.isEmpty()) {
            boolean isWhole = response.path("content").isEmpty() || (media.isObject() && !answer.isJson());
            return isWhole || !answer.isSuccess() ? List.of() : List.of("There is no body.");
        }
        if (media.isMissingNode()) {
            return List.of("This media type is not documented: " + answer.mediaType());
        }
        return answer.isJson() ? schemas.faults(media.path("schema"), answer.body()) : List.of();
    }

    private static Optional<String> headerFault(JsonNode documented, String header, Answer answer) {
        if (documented.isMissingNode() && answer.has(header)) {
            return Optional.of("This header is not documented: " + header);
        }
        if (documented.path("required").asBoolean() && !answer.has(header)) {
            return Optional.of("This header is missing: " + header);
        }
        return Optional.empty();
    }
}
