package org.throughline.referral;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.throughline.referral.roster.RosterZip;
import org.throughline.servers.TestTokens;

/** A new district for a test, acted on over HTTP only: its people's tokens, a roster, and what the neighbors say of it. */
public final class District {

    public static final List<String> EVERYTHING = List.of("REFERRAL_SUMMARY", "IDENTITY", "NEED", "CONTACT");

    public final UUID tenant = UUID.randomUUID();
    public final String code = "d" + tenant.toString().substring(0, 8);

    /** Registers the district, with schools north and south and students s1, s2 and s3. */
    public static District withRoster() {
        District district = new District();
        district.register();
        district.importRoster(RosterZip.version11());
        return district;
    }

    public void register() {
        given().auth()
                .oauth2(TestTokens.service("local").audience("referral-service").token())
                .header("Throughline-Tenant", tenant.toString())
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "name", "District " + code, "timeZone", "America/Chicago"))
                .put("/v1/tenants/" + tenant)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    public JsonPath importRoster(RosterZip zip) {
        String location = admin().contentType("application/zip")
                .body(zip.bytes())
                .post("/v1/roster-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return await(
                () -> admin().get(location.substring(location.indexOf("/v1"))).jsonPath(),
                read -> List.of("DONE", "REFUSED").contains(read.getString("state")));
    }

    public RequestSpecification admin() {
        return as(TestTokens.person("district-admin").tenant(tenant));
    }

    /** Of school north: students s1 and s2. */
    public RequestSpecification counselor() {
        return as(
                TestTokens.person("counselor").named(counselorId).tenant(tenant).schools("north"));
    }

    private final UUID counselorId = UUID.randomUUID();

    /** Always the same person of the agency: a cursor is good for nobody else. */
    public static RequestSpecification agency(UUID organization) {
        return as(TestTokens.person("agency-staff").named(organization).organization(organization));
    }

    public static RequestSpecification as(TestTokens token) {
        return given().auth().oauth2(token.token());
    }

    /** The student's id, by the roster's. */
    public String student(String sourcedId) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("sourcedId", sourcedId))
                .post("/v1/students/searches")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** A service in the directory, of an agency; gives its id. */
    public static String service(UUID agency) {
        String id = UUID.randomUUID().toString();
        steer(
                "service",
                Map.of(
                        "id",
                        id,
                        "name",
                        "Individual counseling",
                        "agencyId",
                        agency.toString(),
                        "intakeEmail",
                        intake(agency),
                        "acceptsReferrals",
                        true,
                        "somethingNew",
                        1));
        return id;
    }

    public static String intake(UUID agency) {
        return "intake@" + agency + ".example.org";
    }

    public static void permit(String student, UUID agency, List<String> categories) {
        steer("permit", Map.of("student", student, "agency", agency.toString(), "categories", categories));
    }

    public static JsonPath steer(String what, Map<String, ?> body) {
        String url = ConfigProvider.getConfig().getValue("test.neighbors.url", String.class);
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(url + "/steer/" + what)
                .jsonPath();
    }

    public String draft(String student, String service) {
        return draft(counselor(), student, service)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response draft(RequestSpecification by, String student, String service) {
        return by.contentType(ContentType.JSON)
                .body(Map.of(
                        "studentId",
                        student,
                        "serviceId",
                        service,
                        "needCategory",
                        "COUNSELING",
                        "tier",
                        2,
                        "reason",
                        "Withdrawn since October; asks to talk to somebody."))
                .post("/v1/referrals");
    }

    /** A referral that was permitted and sent. */
    public String sent(String student, UUID agency) {
        permit(student, agency, EVERYTHING);
        String referral = draft(student, service(agency));
        counselor().post("/v1/referrals/" + referral + "/sending").then().statusCode(200);
        return referral;
    }

    public static <T> T await(java.util.function.Supplier<T> read, java.util.function.Predicate<T> reached) {
        Instant end = Instant.now().plus(Duration.ofSeconds(8));
        T last = read.get();
        while (!reached.test(last)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not reached in time");
            }
            pause();
            last = read.get();
        }
        return last;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
