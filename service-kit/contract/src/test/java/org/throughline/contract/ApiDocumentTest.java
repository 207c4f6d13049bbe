package org.throughline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is answered otherwise than documented is found, each kind of it. */
class ApiDocumentTest {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final ApiDocument document = document(
            """
            {"paths": {
               "/v1/plans": {"post": {"responses": {
                 "201": {"headers": {"Location": {"required": true}, "ETag": {"required": true}},
                         "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plan"}}}},
                 "422": {"$ref": "#/components/responses/INVALID"},
                 "default": {"content": {"application/problem+json": {
                   "schema": {"$ref": "#/components/schemas/Problem"}, "examples": {"INTERNAL": {}}}}}}}},
               "/v1/plans/{id}": {"delete": {"responses": {"204": {"description": "No Content"}}}},
               "/v1/plans/newest": {"get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plan"}},
                                     "text/csv": {"schema": {"type": "string"}}}}}}}},
             "components": {
               "responses": {"INVALID": {"content": {"application/problem+json": {
                 "schema": {"$ref": "#/components/schemas/Problem"}, "examples": {
                   "INVALID": {"$ref": "#/components/examples/INVALID"}, "PLAN_OVER": {"value": {}}}}}}},
               "examples": {"INVALID": {"value": {"errors": [{"pointer": "/name"}]}}},
               "schemas": {
               "Plan": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": "string"},
                 "steps": {"type": "array", "items": {"$ref": "#/components/schemas/Step"}}}},
               "Step": {"type": "object", "properties": {"days": {"type": "integer"}}},
               "Problem": {"type": "object", "properties": {
                 "type": {"type": "string"}, "title": {"type": "string"}, "errors": {"type": "array"}}}}}}
            """);

    @Test
    void whatIsAnsweredAsDocumentedHasNoFault() {
        assertThat(created("{\"name\":\"a\",\"steps\":[{\"days\":1}]}")).isEmpty();
        assertThat(document.faults("GET", "/v1/plans/newest", answer(200, "text/csv; charset=UTF-8", "")))
                .isEmpty();
        assertThat(document.faults("DELETE", "/v1/plans/1", new Answer(204, "", Set.of(), true, "")))
                .isEmpty();
        assertThat(document.faults("DELETE", "/v1/plans/1/", new Answer(204, "", Set.of(), true, "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a value of another type     | {\"name\":1}                                | $.name",
                "a property that is missing  | {}                                          | name",
                "one that nobody documented  | {\"name\":\"a\",\"owner\":\"b\"}              | owner",
                "and one further inside      | {\"name\":\"a\",\"steps\":[{\"hours\":1}]}    | hours",
                "what is no JSON             | name                                        | JSON"
            })
    void aBodyIsHeldToItsSchema(String what, String body, String fault) {
        assertThat(created(body)).as(what).anySatisfy(told -> assertThat(told).contains(fault));
    }

    @Test
    void aStatusAMediaTypeAndAHeaderAreHeldToTheDocument() {
        assertThat(document.faults("POST", "/v1/plans", answer(200, JSON, "{\"name\":\"a\"}")))
                .containsExactly("This status is not documented.");
        assertThat(document.faults("GET", "/v1/plans/newest", answer(200, "text/html", "")))
                .containsExactly("This media type is not documented: text/html");
        assertThat(document.faults("POST", "/v1/plans", answer(201, JSON, "{\"name\":\"a\"}")))
                .containsExactly("This header is missing: ETag", "This header is missing: Location");
        assertThat(document.faults("GET", "/v1/plans/newest", new Answer(200, "text/csv", Set.of("etag"), false, "")))
                .containsExactly("This header is not documented: ETag");
        assertThat(document.faults("GET", "/v1/plans/newest", new Answer(200, "", Set.of(), true, "")))
                .containsExactly("There is no body.");
        assertThat(document.faults("GET", "/v1/plans/newest", new Answer(200, "text/csv", Set.of(), true, "")))
                .as("a list of nothing, a line each")
                .isEmpty();
    }

    @Test
    void aDocumentOnEachLineIsNotOneDocument() {
        assertThat(answer(200, "application/x-ndjson", "").isJson()).isFalse();
        assertThat(answer(200, "application/geo+json", "").isJson()).isTrue();
    }

    @Test
    void aRefusalIsAProblem() {
        assertThat(refused(422, PROBLEM, "{\"type\":\"urn:throughline:problem:invalid\",\"title\":\"No.\"}"))
                .isEmpty();
        assertThat(refused(422, JSON, "{\"title\":\"No.\"}"))
                .containsExactly("This media type is not documented: application/json");
        assertThat(refused(422, PROBLEM, "{\"titel\":\"No.\"}")).isNotEmpty();
    }

    @Test
    void aRefusalHasATypeOfOursAlsoWhereNoOperationIs() {
        String untyped = "The refusal has no type of ours.";

        assertThat(refused(422, PROBLEM, "{\"title\":\"No.\"}")).containsExactly(untyped);
        assertThat(refused(422, PROBLEM, "{\"type\":\"about:blank\"}")).containsExactly(untyped);
        assertThat(document.faults("POST", "/v1/plans", new Answer(422, "", Set.of(), true, "")))
                .containsExactly(untyped);
        assertThat(document.faults("POST", "/v1/plans", new Answer(500, "", Set.of(), true, "")))
                .containsExactly(untyped);
        assertThat(document.faults("PUT", "/v1/plans", new Answer(405, "", Set.of(), true, "")))
                .containsExactly(untyped);
    }

    @Test
    void aRefusalIsOneOfTheProblemsThatItsStatusNames() {
        assertThat(refused(422, PROBLEM, "{\"type\":\"urn:throughline:problem:plan-over\"}"))
                .isEmpty();
        assertThat(refused(422, PROBLEM, "{\"type\":\"urn:throughline:problem:plan-begun\"}"))
                .containsExactly("This problem is not documented: PLAN_BEGUN");
        assertThat(refused(409, PROBLEM, "{\"type\":\"urn:throughline:problem:plan-over\"}"))
                .containsExactly("This status is not documented.");
    }

    @Test
    void anExampleOfARefusalShowsErrorsWhereItHasSome() {
        assertThat(refused(422, PROBLEM, "{\"type\":\"urn:throughline:problem:invalid\",\"errors\":[1]}"))
                .isEmpty();
        assertThat(refused(422, PROBLEM, "{\"type\":\"urn:throughline:problem:plan-over\",\"errors\":[]}"))
                .isEmpty();
        assertThat(refused(422, PROBLEM, "{\"type\":\"urn:throughline:problem:plan-over\",\"errors\":[1]}"))
                .containsExactly("The example of this problem shows no errors: PLAN_OVER");
    }

    @Test
    void allProblemsThatAreNamedAreKnown() {
        assertThat(document.problems()).containsExactly("INTERNAL", "INVALID", "PLAN_OVER");
    }

    @Test
    void onlyAFailureIsAnsweredWithAStatusThatIsNotNamed() {
        assertThat(refused(500, PROBLEM, "{\"type\":\"urn:throughline:problem:internal\"}"))
                .isEmpty();
        assertThat(refused(503, PROBLEM, "{\"type\":\"urn:throughline:problem:overloaded\"}"))
                .containsExactly("This problem is not documented: OVERLOADED");
    }

    @Test
    void onlyWhatSucceedsHasToBeDocumentedAtAll() {
        assertThat(document.faults("GET", "/v1/secrets", answer(200, JSON, "{}")))
                .containsExactly("No such operation is documented.");
        assertThat(document.faults(
                        "GET", "/v1/secrets", answer(404, PROBLEM, "{\"type\":\"urn:throughline:problem:not-found\"}")))
                .isEmpty();
        assertThat(document.faults("GET", "/q/health", answer(200, JSON, "{}"))).isEmpty();
    }

    @Test
    void whatWouldMisleadAGeneratorOfClientsIsAGap() {
        assertThat(document.gaps()).isEmpty();
        assertThat(document(
                                """
                                {"paths": {"/v1/a": {
                                   "get": {"responses": {"200": {"content": {"application/json": {}}}}},
                                   "post": {"responses": {"201": {"description": "Created"}}},
                                   "put": {"responses": {"default": {"content": {"application/problem+json": {
                                     "schema": {"type": "object"}}}}}},
                                   "delete": {"responses": {"204": {"content": {"text/html": {"schema": {"type": "string"}}}}}}}},
                                 "components": {"schemas": {"Kind": {}, "Kind1": {}, "Line2": {}}}}
                                """)
                        .gaps())
                .containsExactly(
                        "get /v1/a: 200 application/json has no schema",
                        "post /v1/a: 201 has no content",
                        "put /v1/a: no success",
                        "put /v1/a: default names no problem",
                        "delete /v1/a: 204 has content",
                        "Kind1: one of several types of this name");
    }

    @Test
    void anExampleIsHeldToItsSchema() {
        String shown =
                """
                {"paths": {"/v1/a": {"post": {"operationId": "make",
                   "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plan"},
                     "example": {"name": %s}}}},
                   "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plan"},
                     "example": {"name": "a", "owner": %s}}}}}}}},
                 "components": {"schemas": {"Plan": {"type": "object", "properties": {
                   "name": {"type": "string"}, "owner": {"type": "string"}}}}}}
                """;

        assertThat(document(shown.formatted("\"a\"", "\"b\"")).exampleFaults()).isEmpty();
        assertThat(document(shown.formatted("1", "2")).exampleFaults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).startsWith("make: "));
        assertThat(document(shown.formatted("1", "2")).requestExamples()).containsOnlyKeys("make");
    }

    private List<String> created(String body) {
        return document.faults("POST", "/v1/plans", new Answer(201, JSON, Set.of("ETag", "location"), false, body));
    }

    private List<String> refused(int status, String type, String body) {
        return document.faults("POST", "/v1/plans", answer(status, type, body));
    }

    private static Answer answer(int status, String type, String body) {
        return new Answer(status, type, Set.of(), false, body);
    }

    private static ApiDocument document(String text) {
        try {
            return ApiDocument.of(new ObjectMapper().readTree(text));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
