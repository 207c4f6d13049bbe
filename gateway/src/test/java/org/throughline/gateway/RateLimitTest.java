package org.throughline.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.servers.TestTokens;

@QuarkusTest
@TestProfile(RateLimitTest.Few.class)
@QuarkusTestResource(ServicesBehind.class)
class RateLimitTest {
    private static final UUID TENANT = UUID.fromString("01930000-0000-7000-8000-00000000000a");

    /** Three calls a minute. */
    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "throughline.gateway.calls-per-minute", "3", "throughline.gateway.anonymous-calls-per-minute", "3");
        }
    }

    @Test
    void oneCallTooManyIsToldWhenToComeBackAndNobodyElseIsSlowed() {
        TestTokens hasty = TestTokens.person("counselor").tenant(TENANT);
        for (int i = 0; i < 3; i++) {
            assertThat(call(hasty.token()).statusCode()).isEqualTo(200);
        }

        Response refused = call(hasty.token());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:throughline:problem:too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(call(TestTokens.person("counselor").tenant(TENANT).token()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoHasNoValidTokenIsCountedByAddress() {
        for (int i = 0; i < 3; i++) {
            assertThat(call("nonsense").statusCode()).isEqualTo(401);
        }

        assertThat(call("nonsense").statusCode()).isEqualTo(429);
        assertThat(given().get("/l/consent/riverbend.secret").statusCode()).isEqualTo(429);
        assertThat(given().get("/v1/tenants").statusCode()).isEqualTo(429);
        assertThat(call(TestTokens.person("counselor").tenant(TENANT).token()).statusCode())
                .isEqualTo(200);
    }

    private static Response call(String token) {
        return given().auth().oauth2(token).get("/v1/releases");
    }
}
