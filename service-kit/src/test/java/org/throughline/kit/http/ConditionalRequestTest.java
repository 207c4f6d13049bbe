package org.throughline.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.servers.TestTokens;

@QuarkusTest
class ConditionalRequestTest {

    private final UUID tenant = UUID.randomUUID();

    @Test
    void aChangeNeedsTheVersionItIsBasedOn() {
        String id = counselor()
                .body("{\"note\":\"a\",\"pauseMillis\":0}")
                .post("/v1/probes")
                .path("id");
        String tag = counselor().get("/v1/probes/" + id).header("ETag");

        change(id, null, "b").then().statusCode(428).body("type", equalTo("urn:throughline:problem:if-match-required"));
        change(id, "W/" + tag, "b").then().statusCode(400);
        change(id, "*", "b").then().statusCode(400);
        change(id, tag, "b").then().statusCode(204);
        change(id, tag, "c").then().statusCode(412).body("type", equalTo("urn:throughline:problem:version-mismatch"));
        counselor().get("/v1/probes/" + id).then().body("note", equalTo("b"));
    }

    @Test
    void anothersResourceIs404BeforeAnyOtherAnswer() {
        String id = counselor()
                .body("{\"note\":\"a\",\"pauseMillis\":0}")
                .post("/v1/probes")
                .path("id");
        RequestSpecification stranger = given().auth()
                .oauth2(TestTokens.person("counselor").tenant(UUID.randomUUID()).token())
                .contentType("application/json");
        stranger.body("{\"note\":\"x\",\"pauseMillis\":0}")
                .put("/v1/probes/" + id)
                .then()
                .statusCode(404);
    }

    private Response change(String id, String ifMatch, String note) {
        RequestSpecification request = counselor().body("{\"note\":\"" + note + "\",\"pauseMillis\":0}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/probes/" + id);
    }

    private RequestSpecification counselor() {
        return given().auth()
                .oauth2(TestTokens.person("counselor").tenant(tenant).token())
                .contentType("application/json");
    }
}
