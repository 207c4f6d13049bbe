package org.throughline.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Shows in a service's API document, when it is built, what a request and its answer look like: the {@code request} and the
 * {@code answer} in the resource {@code api-examples/<operation>.json}, where there is one.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentedExamples implements OASFilter {

    private static final String JSON = "application/json";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        String file = "api-examples/" + operation.getOperationId() + ".json";
        try (InputStream found = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (found != null) {
                show(operation, json.readValue(found, Example.class));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
        return operation;
    }

    private record Example(@Nullable Map<String, Object> request, @Nullable Map<String, Object> answer) {}

    private static void show(Operation operation, Example example) {
        if (example.request() != null) {
            media(Stream.of(operation.getRequestBody().getContent())).setExample(example.request());
        }
        if (example.answer() != null) {
            media(successes(operation)).setExample(example.answer());
        }
    }

    private static Stream<Content> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .map(APIResponse::getContent);
    }

    private static MediaType media(Stream<Content> contents) {
        return contents.filter(content -> content != null && content.hasMediaType(JSON))
                .map(content -> content.getMediaType(JSON))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no JSON to give an example of."));
    }
}
