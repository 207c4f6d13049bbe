package org.throughline.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.gateway.Service;

class MergedDocumentTest {
    private static final String CONSENT =
            """
            {"openapi": "3.1.0", "info": {"title": "consent"}, "servers": [{"url": "http://10.0.0.1:8482"}],
             "tags": [{"name": "releases"}],
             "paths": {
               "/v1/releases": {"post": {"operationId": "create", "security": [{"SecurityScheme": []}],
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Request"}}}},
                 "responses": {"422": {"$ref": "#/components/responses/Problem"}}}},
               "/l/consent/{link}": {"get": {"operationId": "open", "responses": {"200": {"description": "A form."}}}},
               "/v1/subjects/{id}": {"put": {"operationId": "put", "responses": {}}},
               "/v1/referrals": {"get": {"operationId": "stray", "responses": {}}}},
             "components": {
               "securitySchemes": {"SecurityScheme": {"type": "openIdConnect", "openIdConnectUrl": "http://10.0.0.1"}},
               "responses": {"Problem": {"description": "A problem."}},
               "schemas": {"Request": {"type": "object"}, "Page": {"type": "array"}}}}
            """;
    private static final String REFERRAL =
            """
            {"openapi": "3.1.0", "tags": [{"name": "releases"}, {"name": "referrals"}],
             "paths": {"/v1/referrals": {"parameters": [{"$ref": "#/components/schemas/Page"}], "post": {"operationId": "create",
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Request"}}}},
                 "responses": {"422": {"$ref": "#/components/responses/Problem"}}}}},
             "components": {
               "responses": {"Problem": {"description": "A problem."}},
               "schemas": {"Request": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Request"}}},
                           "Page": {"type": "array"}}}}
            """;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theDocumentHasTheRoutedOperationsUnderOneAddress() throws JsonProcessingException {
        JsonNode merged = merged();

        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .containsExactly("/v1/releases", "/l/consent/{link}", "/v1/referrals");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("https://connect.example");
        assertThat(merged.path("tags")).hasSize(2);
        assertThat(merged.toString()).doesNotContain("10.0.0.1").doesNotContain("stray");
    }

    @Test
    void aComponentOfAnotherContentIsRenamedWithEveryReferenceToIt() throws JsonProcessingException {
        JsonNode merged = merged();
        JsonNode schemas = merged.at("/components/schemas");

        assertThat(schemas.fieldNames()).toIterable().containsExactly("Request", "Page", "ReferralRequest");
        assertThat(schemas.at("/ReferralRequest/properties/next/$ref").asText())
                .isEqualTo("#/components/schemas/ReferralRequest");
        assertThat(merged.at("/paths/~1v1~1referrals/post/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ReferralRequest");
        assertThat(merged.at("/paths/~1v1~1releases/post/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Request");
    }

    @Test
    void aComponentThatReadsTheSameAndRefersToARenamedOneIsRenamedToo() throws JsonProcessingException {
        String list =
                """
                {"paths": {"%s": {"get": {"responses": {"200": {"$ref": "#/components/responses/List"}}}}},
                 "components": {
                   "responses": {"List": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/List"}}}}},
                   "schemas": {"List": {"items": {"$ref": "#/components/schemas/View"}}, "View": {"type": "%s"}}}}
                """;
        JsonNode merged = new MergedDocument("https://connect.example", "1")
                .add(Service.CONSENT, json.readTree(list.formatted("/v1/releases", "string")))
                .add(Service.REFERRAL, json.readTree(list.formatted("/v1/referrals", "integer")))
                .toJson(EnumSet.noneOf(Service.class));

        assertThat(merged.at("/paths/~1v1~1referrals/get/responses/200/$ref").asText())
                .isEqualTo("#/components/responses/ReferralList");
        assertThat(merged.at("/components/responses/ReferralList/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ReferralList");
        assertThat(merged.at("/components/schemas/ReferralList/items/$ref").asText())
                .isEqualTo("#/components/schemas/ReferralView");
        assertThat(merged.at("/components/schemas/List/items/$ref").asText()).isEqualTo("#/components/schemas/View");
    }

    @Test
    void everyOperationSaysWhetherItNeedsAToken() throws JsonProcessingException {
        JsonNode merged = merged();

        assertThat(merged.at("/paths/~1v1~1releases/post/security").toString()).isEqualTo("[{\"token\":[]}]");
        assertThat(merged.at("/paths/~1l~1consent~1{link}/get/security").toString())
                .isEqualTo("[]");
        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("token");
    }

    @Test
    void operationIdsStayUnique() throws JsonProcessingException {
        JsonNode merged = merged();

        assertThat(merged.at("/paths/~1v1~1releases/post/operationId").asText()).isEqualTo("create");
        assertThat(merged.at("/paths/~1v1~1referrals/post/operationId").asText())
                .isEqualTo("referral_create");
    }

    /** That a caller asks too often, and that the service is away: the services cannot say it of the door. */
    @Test
    void everyOperationSaysWhatTheDoorAnswersInsteadOfItsService() throws JsonProcessingException {
        String busy =
                """
                {"paths": {
                   "/v1/releases": {
                     "get": {"responses": {"503": {"$ref": "#/components/responses/OVERLOADED"}}},
                     "post": {"responses": {"429": {"$ref": "#/components/responses/TOO_MANY_REQUESTS"},
                       "503": {"description": "DEPENDENCY_UNAVAILABLE: nothing is told.", "content": {"application/problem+json": {
                         "examples": {"DEPENDENCY_UNAVAILABLE": {}}}}}}}}},
                 "components": {"responses": {
                   "TOO_MANY_REQUESTS": {"description": "Slowly.", "content": {"application/problem+json": {
                     "examples": {"TOO_MANY_REQUESTS": {}}}}},
                   "OVERLOADED": {"description": "Busy.", "content": {"application/problem+json": {
                     "examples": {"OVERLOADED": {}}}}}}}}
                """;
        JsonNode merged = new MergedDocument("https://connect.example", "1")
                .add(Service.CONSENT, json.readTree(busy))
                .toJson(EnumSet.noneOf(Service.class));
        JsonNode get = merged.at("/paths/~1v1~1releases/get/responses");
        JsonNode post = merged.at("/paths/~1v1~1releases/post/responses");
        JsonNode both = merged.at("/components/responses/OVERLOADED_OR_DEPENDENCY_UNAVAILABLE");

        assertThat(get.at("/429/$ref").asText()).isEqualTo("#/components/responses/TOO_MANY_REQUESTS");
        assertThat(get.at("/503/$ref").asText())
                .isEqualTo("#/components/responses/OVERLOADED_OR_DEPENDENCY_UNAVAILABLE");
        assertThat(both.path("description").asText()).startsWith("Busy.").contains("`DEPENDENCY_UNAVAILABLE`: ");
        assertThat(both.at("/content/application~1problem+json/examples").fieldNames())
                .toIterable()
                .containsExactly("OVERLOADED", "DEPENDENCY_UNAVAILABLE");
        assertThat(post.at("/503/description").asText()).isEqualTo("DEPENDENCY_UNAVAILABLE: nothing is told.");
        assertThat(merged.at("/components/responses/TOO_MANY_REQUESTS/description")
                        .asText())
                .isEqualTo("Slowly.");
        assertThat(merged.at("/components/examples/DEPENDENCY_UNAVAILABLE/value/type")
                        .asText())
                .isEqualTo("urn:throughline:problem:dependency-unavailable");
    }

    /** A length, a token and a path are looked at before a service hears of them, whatever it says itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONSENT   | /v1/releases                      | 400 401     413 429 503",
                "CONSENT   | /v1/releases/{id}                 | 400 401 404 413 429 503",
                "CONSENT   | /v1/decisions                     | 400 401 404 413 429 503",
                "DIRECTORY | /v1/districts/{code}/hsds/services | 400     404 413 429 503",
            })
    void whatTheDoorRefusesIsNamedWhereItCanCome(Service service, String path, String statuses)
            throws JsonProcessingException {
        String operation =
                """
                {"paths": {"%s": {"get": {"responses": {"200": {"description": "OK"}}}}}}
                """;
        JsonNode merged = new MergedDocument("https://connect.example", "1")
                .add(service, json.readTree(operation.formatted(path)))
                .toJson(EnumSet.noneOf(Service.class));
        JsonNode responses = merged.path("paths").path(path).path("get").path("responses");

        assertThat(responses.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(("200 " + statuses.trim()).split(" +"));
        assertThat(merged.at("/components/responses/TOO_LARGE/headers").isMissingNode())
                .isTrue();
        assertThat(merged.at("/components/responses/TOO_MANY_REQUESTS/headers").fieldNames())
                .toIterable()
                .containsExactly("Retry-After");
        assertThat(merged.at("/components/examples/TOO_LARGE/value/status").asInt())
                .isEqualTo(413);
    }

    @Test
    void aMissingServiceIsNamedByItsCodeOnly() {
        JsonNode document = new MergedDocument("https://connect.example", "1").toJson(EnumSet.of(Service.OUTCOMES));

        assertThat(document.path("x-unavailable").toString()).isEqualTo("[\"outcomes\"]");
    }

    private JsonNode merged() throws JsonProcessingException {
        return new MergedDocument("https://connect.example", "1")
                .add(Service.CONSENT, json.readTree(CONSENT))
                .add(Service.REFERRAL, json.readTree(REFERRAL))
                .toJson(EnumSet.noneOf(Service.class));
    }
}
