package org.throughline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One method on one path, and what is said of its answers. */
final class DocumentedOperation {

    /** Those without which a client cannot go on. */
    private static final List<String> HEADERS = List.of("ETag", "Location");

    private static final String NO_CONTENT = "204";

    private final String method;
    private final String path;
    private final Pattern pattern;
    private final JsonNode responses;
    private final BodySchemas schemas;

    DocumentedOperation(String method, String path, JsonNode operation, BodySchemas schemas) {
        this.method = method;
        this.path = path;
        this.pattern = pattern(path);
        this.responses = operation.path("responses");
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

    boolean isAt(String askedMethod, String askedPath) {
        return method.equals(askedMethod) && pattern.matcher(askedPath).matches();
    }

    int variables() {
        return path.length() - path.replace("{", "").length();
    }

    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (responses.properties().stream().noneMatch(response -> isSuccess(response.getKey()))) {
            gaps.add("no success");
        }
        responses.properties().forEach(response -> gaps.addAll(gaps(response.getKey(), response.getValue())));
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
        return content.properties().stream()
                .filter(media -> media.getValue().path("schema").isEmpty())
                .map(media -> status + " " + media.getKey() + " has no schema")
                .toList();
    }

    List<String> faults(Answer answer) {
        Optional<JsonNode> response = response(answer);
        if (response.isEmpty()) {
            return List.of("This status is not documented.");
        }
        List<String> faults = new ArrayList<>(bodyFaults(response.get(), answer));
        if (answer.isSuccess()) {
            HEADERS.forEach(header -> headerFault(response.get().path("headers").path(header), header, answer)
                    .ifPresent(faults::add));
        }
        return faults;
    }

    private Optional<JsonNode> response(Answer answer) {
        JsonNode exact = responses.path(Integer.toString(answer.status()));
        JsonNode found = exact.isMissingNode() && !answer.isSuccess() ? responses.path("default") : exact;
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
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
