package org.throughline.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fails the test whose request is answered otherwise than the service's document says. */
final class AnswerFilter implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private @Nullable ApiDocument document;

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response given = context.next(request, response);
        if (request.getPort() == RestAssured.port) {
            hold(request, given);
        }
        return given;
    }

    private void hold(FilterableRequestSpecification request, Response response) {
        String path = URI.create(request.getURI()).getRawPath();
        Answer answer = answer(response);
        List<String> faults = document().faults(request.getMethod(), path, answer);
        if (!faults.isEmpty()) {
            throw new AssertionError(request.getMethod() + " " + path + " was answered " + answer.status()
                    + " otherwise than the API document says:\n" + String.join("\n", faults));
        }
    }

    private static Answer answer(Response response) {
        Set<String> headers =
                response.getHeaders().asList().stream().map(Header::getName).collect(Collectors.toUnmodifiableSet());
        String type = response.getContentType();
        boolean isJson = type != null && type.contains("json");
        return new Answer(
                response.statusCode(),
                type == null ? "" : type,
                headers,
                response.asByteArray().length == 0,
                isJson ? response.asString() : "");
    }

    /** Of the service as it runs now, read once. */
    private ApiDocument document() {
        if (document == null) {
            String read = given().noFiltersOfType(AnswerFilter.class)
                    .queryParam("format", "json")
                    .get("/q/openapi")
                    .asString();
            document = ApiDocument.of(parsed(read));
        }
        return document;
    }

    private static JsonNode parsed(String read) {
        try {
            return JSON.readTree(read);
        } catch (JsonProcessingException noDocument) {
            throw new IllegalStateException("the service has no API document", noDocument);
        }
    }
}
