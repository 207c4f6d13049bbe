package org.throughline.outcomes.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.throughline.servers.ServersForTests;
import org.throughline.servers.TestTokens;

/** The server is ended as a power cut would: whoever asks meanwhile is told to come again, and soon. */
@QuarkusTest
@DisabledIfEnvironmentVariable(
        named = "THROUGHLINE_MONGODB_URI",
        matches = ".+",
        disabledReason = "such a server is not these tests' to end")
class DatabaseAwayTest {

    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration BACK = Duration.ofSeconds(30);

    private final String integrator = TestTokens.integrator("warehouse", UUID.randomUUID(), UUID.randomUUID())
            .token();

    private ValidatableResponse head() {
        return given().auth().oauth2(integrator).get("/v1/changes/head").then();
    }

    @AfterEach
    void theServerIsBack() {
        ServersForTests.start("mongodb");
        await().atMost(BACK).untilAsserted(() -> head().statusCode(200));
    }

    @Test
    void whileItIsAwayItIsWorthTryingAgainAndNobodyWaitsLong() {
        head().statusCode(200);
        ServersForTests.kill("mongodb");

        // The first finds a connection that breaks, the second none.
        for (int asked = 0; asked < 2; asked++) {
            Instant before = Instant.now();
            head().statusCode(503)
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:throughline:problem:overloaded"));
            assertThat(Duration.between(before, Instant.now())).isLessThan(LONGEST);
        }
    }
}
