package org.throughline.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.servers.TestTokens;

/** A parameter that cannot be read is the request's fault, and no missing resource. */
@QuarkusTest
class ReadableParametersTest {

    private static RequestSpecification counselor() {
        return given().auth()
                .oauth2(TestTokens.person("counselor").tenant(UUID.randomUUID()).token());
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        counselor()
                .queryParam("limit", "sesame")
                .get("/v1/probes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:throughline:problem:malformed"))
                .body("errors[0].pointer", equalTo("?limit"))
                .body("errors[0].code", equalTo("UNREADABLE"))
                .body(not(containsString("sesame")));
    }

    @Test
    void aParameterThatIsTakenOnceIsNotTakenTwice() {
        counselor()
                .queryParam("limit", "1", "2")
                .get("/v1/probes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("REPEATED"));
    }

    @Test
    void whatIsReadableOrUnknownIsLeftAlone() {
        counselor()
                .queryParam("limit", "1")
                .queryParam("nobody", "knows", "it")
                .get("/v1/probes")
                .then()
                .statusCode(200);
    }

    @Test
    void aPathWithoutAnIdIsNoResource() {
        counselor().get("/v1/probes/sesame").then().statusCode(404);
    }
}
