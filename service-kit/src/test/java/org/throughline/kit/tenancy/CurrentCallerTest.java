package org.throughline.kit.tenancy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.servers.TestTokens;

@QuarkusTest
class CurrentCallerTest {

    private final UUID tenant = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void aPersonsTenantComesFromTheTokenWhateverAHeaderSays() {
        whoami(TestTokens.person("counselor").tenant(tenant).token(), other.toString(), null)
                .then()
                .statusCode(200)
                .body("tenant", equalTo(tenant.toString()))
                .body("onBehalfOf", equalTo("nobody"));
    }

    @Test
    void aTokenWithTenantAndOrganizationIsRefused() {
        whoami(TestTokens.person("counselor").tenant(tenant).organization(other).token(), null, null)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:throughline:problem:forbidden"));
    }

    @Test
    void aServiceNamesItsTenant() {
        whoami(service(), tenant.toString(), null).then().statusCode(200).body("tenant", equalTo(tenant.toString()));
    }

    @Test
    void aServicesTenantMustBeAnId() {
        whoami(service(), "district", null).then().statusCode(403);
    }

    @Test
    void aServicesPersonIsVerifiedAgain() {
        UUID person = UUID.randomUUID();
        String token =
                TestTokens.person("counselor").named(person).tenant(tenant).token();
        whoami(service(), tenant.toString(), token)
                .then()
                .statusCode(200)
                .body("onBehalfOf", equalTo(person.toString()));
        whoami(service(), tenant.toString(), token + "x").then().statusCode(403);
    }

    @Test
    void onlyAServiceActsForAPerson() {
        String counselor = TestTokens.person("counselor").tenant(tenant).token();
        whoami(counselor, null, TestTokens.person("counselor").tenant(other).token())
                .then()
                .statusCode(403);
    }

    @Test
    void aTenantIsRegisteredByAServiceOnlyAndOnce() {
        String body = "{\"code\":\"d-%s\",\"name\":\"A District\",\"timeZone\":\"America/Chicago\"}".formatted(tenant);
        register(TestTokens.person("district-admin").tenant(tenant).token(), body)
                .then()
                .statusCode(403);
        register(service(), body.replace("America/Chicago", "Mars/Olympus"))
                .then()
                .statusCode(422);
        register(service(), body).then().statusCode(204);
        register(service(), body).then().statusCode(204);
    }

    private String service() {
        return TestTokens.service("referral-service").audience("kit").token();
    }

    private Response register(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/v1/tenants/" + tenant);
    }

    private static Response whoami(String token, String tenantHeader, String personToken) {
        var request = given().auth().oauth2(token);
        if (tenantHeader != null) {
            request.header(CurrentCaller.TENANT_HEADER, tenantHeader);
        }
        if (personToken != null) {
            request.header(CurrentCaller.PERSON_TOKEN_HEADER, personToken);
        }
        return request.get("/v1/probes/whoami");
    }
}
