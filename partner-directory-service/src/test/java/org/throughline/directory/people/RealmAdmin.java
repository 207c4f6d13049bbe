package org.throughline.directory.people;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The realm as its administrator sees it, and as people who sign in see it. */
public final class RealmAdmin {

    static final String PASSWORD = "correct horse battery staple";

    private static final String APP = "throughline-app";

    private final String realm = System.getProperty("throughline.keycloak.url");
    private final String admin = realm.replace("/realms/", "/admin/realms/");

    /** Tokens of the administrator live a minute. */
    private RequestSpecification admin() {
        String token = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "admin")
                .formParam("password", System.getProperty("throughline.keycloak.admin.password"))
                .post(realm.replaceAll("/realms/.*", "/realms/master/protocol/openid-connect/token"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** What the people's own app does not allow outside a local stack, so that a test can sign in. */
    void allowSignInByPassword() {
        Map<String, Object> client =
                admin().get(admin + "/clients?clientId=" + APP).path("[0]");
        admin().body(Map.of("clientId", APP, "directAccessGrantsEnabled", true))
                .put(admin + "/clients/" + client.get("id"))
                .then()
                .statusCode(204);
    }

    /** Between the people, who are numbered by their names: some of these are in front of any, some behind. */
    void addIntegrator(UUID tenant) {
        for (String before : List.of("0", "7", "z")) {
            admin().body(Map.of(
                            "username",
                            before + "-" + UUID.randomUUID(),
                            "enabled",
                            true,
                            "attributes",
                            Map.of("tenant", List.of(tenant.toString()), "integrator", List.of("sheets"))))
                    .post(admin + "/users")
                    .then()
                    .statusCode(201);
        }
    }

    /** As nobody but the realm's own administrator can. */
    public void remove(UUID id) {
        admin().delete(admin + "/users/" + id).then().statusCode(204);
    }

    Response user(UUID id) {
        return admin().get(admin + "/users/" + id);
    }

    List<String> roles(UUID id) {
        return admin().get(admin + "/users/" + id + "/role-mappings/realm").path("name");
    }

    List<?> sessions(UUID id) {
        return admin().get(admin + "/users/" + id + "/sessions").path("$");
    }

    void choosePassword(UUID id) {
        admin().body(Map.of("type", "password", "value", PASSWORD, "temporary", false))
                .put(admin + "/users/" + id + "/reset-password")
                .then()
                .statusCode(204);
    }

    Response signIn(String address) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", APP)
                .formParam("username", address)
                .formParam("password", PASSWORD)
                .post(realm + "/protocol/openid-connect/token");
    }

    Response refresh(String refreshToken) {
        return given().formParam("grant_type", "refresh_token")
                .formParam("client_id", APP)
                .formParam("refresh_token", refreshToken)
                .post(realm + "/protocol/openid-connect/token");
    }
}
