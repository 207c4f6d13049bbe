package org.throughline.directory;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.servers.TestTokens;

/** A district of its own for a test: registered with the service, with people who may call it. */
public final class TestDistrict {

    private static final String AUDIENCE = "partner-directory-service";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public final UUID tenant = UUID.randomUUID();
    public final String code = "d-" + tenant.toString().substring(0, 13);

    public static TestDistrict registered() {
        TestDistrict district = new TestDistrict();
        district.service()
                .contentType("application/json")
                .body(Map.of("code", district.code, "name", "Test district", "timeZone", "America/Chicago"))
                .put("/v1/tenants/" + district.tenant)
                .then()
                .statusCode(204);
        return district;
    }

    /** The same person every time. */
    public RequestSpecification as(String role) {
        UUID person = UUID.nameUUIDFromBytes((role + tenant).getBytes(StandardCharsets.UTF_8));
        return given().auth()
                .oauth2(TestTokens.person(role)
                        .named(person)
                        .tenant(tenant)
                        .schools("school-7")
                        .token());
    }

    public RequestSpecification service() {
        return given().auth()
                .oauth2(TestTokens.service("referral-service")
                        .audience(AUDIENCE)
                        .token())
                .header("Throughline-Tenant", tenant.toString());
    }

    public static RequestSpecification agency(String role, UUID agency) {
        return given().auth()
                .oauth2(TestTokens.person(role).organization(agency).token());
    }

    /** Imports and waits for the end. */
    public Response imported(PackageOnDisk given, String mode) throws IOException {
        return sent("application/zip", given.zip(), Map.of("mode", mode));
    }

    /** Sends something of any format, and waits for the end. */
    public Response sent(String contentType, byte[] body, Map<String, ?> query) {
        return finished(begun(contentType, body, query));
    }

    /** The id of an import of a package, which goes on. */
    public String begun(PackageOnDisk given, Map<String, ?> query) throws IOException {
        return begun("application/zip", given.zip(), query);
    }

    private String begun(String contentType, byte[] body, Map<String, ?> query) {
        return as("district-admin")
                .contentType(contentType)
                .queryParams(query)
                .body(body)
                .post("/v1/directory-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    public Response run(String id) {
        return as("district-admin").get("/v1/directory-imports/" + id);
    }

    public boolean isOver(String id) {
        return run(id).path("finishedAt") != null;
    }

    /** Or has ended already. */
    public void untilItWrites(String id) {
        await("import " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> "WRITING".equals(run(id).path("phase")) || isOver(id));
    }

    /** All of it was taken. */
    public void requireImported(String id) {
        finished(id).then().body("state", equalTo("IMPORTED"));
    }

    public Response finished(String id) {
        return await("import " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> run(id), run -> run.path("finishedAt") != null);
    }

    /** Our id of a record, by the one it came with. */
    public String idOf(String collection, String sourceId) {
        return given().queryParam("per_page", 200)
                .get("/v1/districts/" + code + "/hsds/" + collection)
                .then()
                .statusCode(200)
                .extract()
                .path("contents.find { it.source_id == '" + sourceId + "' }.id");
    }

    /** Proposes, verifies and links an agency to an organization. */
    public UUID linkedAgency(String organizationSourceId) {
        UUID agency = UUID.randomUUID();
        propose(agency);
        verify(agency);
        as("district-admin")
                .contentType("application/json")
                .body(Map.of("agencyId", agency))
                .put("/v1/organizations/" + idOf("organizations", organizationSourceId) + "/agency")
                .then()
                .statusCode(200);
        return agency;
    }

    public void propose(UUID agency) {
        as("district-admin")
                .contentType("application/json")
                .body(Map.of("id", agency, "name", "Willow Bend", "intakeEmail", "intake@willow.example.org"))
                .post("/v1/agencies")
                .then()
                .statusCode(201);
    }

    public void verify(UUID agency) {
        service().post("/v1/agencies/" + agency + "/verification").then().statusCode(200);
    }
}
