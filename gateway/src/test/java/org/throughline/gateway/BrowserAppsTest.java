package org.throughline.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.servers.TestTokens;

@QuarkusTest
@TestProfile(BrowserAppsTest.OneApp.class)
@QuarkusTestResource(ServicesBehind.class)
class BrowserAppsTest {
    private static final String APP = "https://counselors.riverbend.test";

    /** One client app is known. */
    public static class OneApp implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("throughline.gateway.origins", APP + ",https://other.riverbend.test:8443");
        }
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin);
    }

    private static RequestSpecification asking(String origin) {
        return from(origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key,if-match");
    }

    private static String token() {
        return TestTokens.person("counselor").tenant(UUID.randomUUID()).token();
    }

    @Test
    void aKnownAppMayAskWithoutATokenWhatItMayDo() {
        asking(APP)
                .options("/v1/referrals")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(APP))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("idempotency-key"));
    }

    @Test
    void itReadsAnswersAndTheHeadersThatItNeeds() {
        from(APP)
                .auth()
                .oauth2(token())
                .get("/v1/releases/1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(APP))
                .header("Access-Control-Expose-Headers", containsString("etag"));
    }

    @Test
    void itReadsWhyItWasRefused() {
        from(APP).get("/v1/releases/1").then().statusCode(401).header("Access-Control-Allow-Origin", equalTo(APP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://counselors.riverbend.test.evil.test", "http://counselors.riverbend.test", "null"})
    void nobodyElseIsTold(String origin) {
        assertThatNothingIsSaid(asking(origin).options("/v1/referrals"));
        assertThatNothingIsSaid(from(origin).auth().oauth2(token()).get("/v1/releases/1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/districts/riverbend/hsds",
                "/v1/districts/riverbend/hsds/services/1",
                "/v1/districts/riverbend/asset-map",
                "/q/openapi"
            })
    void anyPageMayReadWhatIsPublished(String path) {
        Response answer = from("https://library.springfield.test").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        asking("https://library.springfield.test")
                .options("/v1/districts/riverbend/hsds")
                .then()
                .header("Access-Control-Allow-Methods", equalTo("GET"));
    }

    @Test
    void pagesOfFamiliesAreForNoApp() {
        assertThatNothingIsSaid(asking(APP).options("/l/consent/riverbend.secret"));
        assertThatNothingIsSaid(from(APP).get("/l/consent/riverbend.secret"));
    }

    private static void assertThatNothingIsSaid(Response answer) {
        assertThat(answer.headers().asList())
                .noneMatch(header -> header.getName().toLowerCase(Locale.ROOT).startsWith("access-control"));
    }
}
