package org.throughline.kit.trace;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.servers.TestTokens;

@QuarkusTest
class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + ID + "-00f067aa0ba902b7-01";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/probes", "/v1/probes/broken", "/v1/nothing-here"})
    void everyProblemSaysWhichCallItBelongsTo(String path) {
        given().header("traceparent", PARENT).get(path).then().body("traceId", equalTo(ID));
    }

    @Test
    void aProblemAfterATransactionDoesToo() {
        String token = TestTokens.person("counselor").tenant(UUID.randomUUID()).token();
        given().auth()
                .oauth2(token)
                .header("traceparent", PARENT)
                .get("/v1/probes/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("traceId", equalTo(ID));
    }

    @Test
    void aCallThatIsMadeForARequestCarriesItsId() {
        given().auth()
                .oauth2(TestTokens.service("someone").audience("kit").token())
                .header("traceparent", PARENT)
                .get("/v1/relays")
                .then()
                .statusCode(200)
                .body("traceId", equalTo(ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria", "00-4bf92f-00f067aa0ba902b7-01", "01-" + ID + "-00f067aa0ba902b7-01"})
    void whatIsNoTraceIsNotRepeated(String header) {
        given().header("traceparent", header).get("/v1/probes").then().body("traceId", nullValue());
        given().get("/v1/probes").then().body("traceId", nullValue());
    }
}
