package org.throughline.kit.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.throughline.servers.TestTokens;

/** Whoever has signed in works on while the identity provider is away: tokens are verified by the keys that it published. */
@QuarkusTest
@WithTestResource(KeySetServer.class)
class IdentityProviderAwayTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Set by its server alone: no other test may be asked for it. */
    private final String provider = ConfigProvider.getConfig().getValue("kit.test.identity-provider", String.class);

    private final TestTokens counselor = TestTokens.person("counselor").tenant(UUID.randomUUID());

    private static Response list(String token) {
        return given().auth().oauth2(token).get("/v1/probes");
    }

    /** As after the provider made a new key that nobody here has seen. */
    private static String withUnknownKey(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"new\"}".getBytes(StandardCharsets.UTF_8));
        return header + token.substring(token.indexOf('.'));
    }

    @Test
    void whoHasATokenIsServedAndNobodyElse() {
        list(counselor.token()).then().statusCode(200);
        assertThat(given().get(provider + "/asked").asString())
                .as("its keys are those that count")
                .isEqualTo("1");
        given().get(provider + "/leave").then().statusCode(200);

        list(counselor.token()).then().statusCode(200);
        list(counselor.signedByAStranger().token()).then().statusCode(401);
        list(counselor.expired().token()).then().statusCode(401);
        Instant before = Instant.now();
        list(withUnknownKey(counselor.token())).then().statusCode(401);
        assertThat(Duration.between(before, Instant.now())).isLessThan(LONGEST);
        list(counselor.token()).then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }
}
