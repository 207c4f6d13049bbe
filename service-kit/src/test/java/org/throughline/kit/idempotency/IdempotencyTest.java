package org.throughline.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.throughline.kit.transaction.DatabaseServer;
import org.throughline.servers.TestTokens;

@QuarkusTest
class IdempotencyTest {

    @ConfigProperty(name = "quarkus.datasource.owner.jdbc.url")
    String url;

    private final UUID tenant = UUID.randomUUID();
    private final UUID counselor = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Test
    void aRepetitionHasTheSameResultAndNoSecondEffect() {
        String first =
                add(counselor, key, "one", 0).then().statusCode(201).extract().path("id");
        add(counselor, key, "one", 0)
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .body("replayed", equalTo(true));
        assertThat(howMany()).isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        add(counselor, key, "one", 0).then().statusCode(201);
        add(counselor, key, "two", 0)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:throughline:problem:idempotency-key-reused"));
        assertThat(howMany()).isEqualTo(1);
    }

    @Test
    void theKeyOfAnotherPersonIsAnotherKey() {
        add(counselor, key, "one", 0).then().statusCode(201);
        add(UUID.randomUUID(), key, "two", 0).then().statusCode(201);
        assertThat(howMany()).isEqualTo(2);
    }

    @Test
    void aFailedEffectKeepsNoKey() {
        add(counselor, "k1", "same note", 0).then().statusCode(201);
        add(counselor, key, "same note", 0).then().statusCode(409);
        add(counselor, key, "another note", 0).then().statusCode(201);
    }

    @Test
    void ofManyAtTheSameTimeOneHasTheEffect() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(16);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            answers.add(clients.submit(() -> add(counselor, key, "at once", 100)));
        }
        List<String> ids = new ArrayList<>();
        for (Future<Response> answer : answers) {
            ids.add(answer.get().then().statusCode(201).extract().path("id"));
        }
        clients.shutdown();
        assertThat(ids).hasSize(16).containsOnly(ids.get(0));
        assertThat(howMany()).isEqualTo(1);
    }

    @Test
    void oneThatTakesTooLongIsAnsweredAsInProgress() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(1);
        Future<Response> slow = clients.submit(() -> add(counselor, key, "slow", 3500));
        try (DatabaseServer server = new DatabaseServer(url)) {
            server.awaitConnection(DatabaseServer.IN_STATEMENT);
        }
        add(counselor, key, "slow", 3500).then().statusCode(409).header("Retry-After", equalTo("1"));
        assertThat(slow.get().statusCode()).isEqualTo(201);
        clients.shutdown();
    }

    @Test
    void aKeyThatIsTooLongIsMalformed() {
        add(counselor, "k".repeat(201), "one", 0).then().statusCode(400);
    }

    private Response add(UUID person, String idempotencyKey, String note, int pauseMillis) {
        return given().auth()
                .oauth2(TestTokens.person("counselor")
                        .named(person)
                        .tenant(tenant)
                        .token())
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body("{\"note\":\"" + note + "\",\"pauseMillis\":" + pauseMillis + "}")
                .post("/v1/probes");
    }

    private int howMany() {
        return given().auth()
                .oauth2(TestTokens.person("counselor").tenant(tenant).token())
                .get("/v1/probes")
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("items")
                .size();
    }
}
