package org.throughline.referral;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.throughline.referral.roster.RosterZip;
import org.throughline.servers.TestTokens;

/** A new district for a test, acted on over HTTP only, here and at the neighbors: its people's tokens, roster, directory and releases. */
public final class District {

    public static final List<String> EVERYTHING = List.of("REFERRAL_SUMMARY", "IDENTITY", "NEED", "CONTACT");

    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    public final UUID tenant = UUID.randomUUID();
    public final String code = "d" + tenant.toString().substring(0, 13);

    private final UUID counselorId = UUID.randomUUID();
    private final UUID auditorId = UUID.randomUUID();
    private final Directory directory = new Directory(this);
    private final Consent consent = new Consent(this);

    /** Registers the district, with schools north and south and students s1, s2 and s3. */
    public static District withRoster() {
        District district = new District();
        district.register();
        district.importRoster(RosterZip.version11().withMailboxesOf(district.code));
        return district;
    }

    /** Here, at consent-service, which is told of every student, and at the directory, which is asked for each reader. */
    public void register() {
        registerHere();
        registerAt(Neighbor.CONSENT);
        registerAt(Neighbor.DIRECTORY);
    }

    public void registerHere() {
        register(as(TestTokens.service("operator").audience("referral-service"))
                .header("Throughline-Tenant", tenant.toString()));
    }

    private void registerAt(Neighbor neighbor) {
        register(neighbor.asService(this));
    }

    private void register(RequestSpecification operator) {
        operator.contentType(ContentType.JSON)
                .body(Map.of("code", code, "name", "District " + code, "timeZone", ZONE.getId()))
                .put("/v1/tenants/" + tenant)
                .then()
                .statusCode(lessThan(300));
    }

    public JsonPath importRoster(RosterZip zip) {
        String location = upload(zip);
        return await(() -> admin().get(location).jsonPath(), read -> List.of("DONE", "REFUSED")
                .contains(read.getString("state")));
    }

    /** Gives the path where its progress is told. */
    public String upload(RosterZip zip) {
        String location = admin().contentType("application/zip")
                .body(zip.bytes())
                .post("/v1/roster-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/v1"));
    }

    public RequestSpecification admin() {
        return as(TestTokens.person("district-admin").tenant(tenant));
    }

    /** Of school north: students s1 and s2. */
    public RequestSpecification counselor() {
        return as(counselorToken());
    }

    UUID auditor() {
        return auditorId;
    }

    TestTokens counselorToken() {
        return TestTokens.person("counselor").named(counselorId).tenant(tenant).schools("north");
    }

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

    public Directory directory() {
        return directory;
    }

    /** The service of an agency that is listed in this district's directory; gives its id. */
    public String service(UUID agency) {
        return directory.serviceOf(agency);
    }

    public static String intake(UUID agency) {
        return "intake@" + agency + ".example.org";
    }

    /** Somebody at the agency's service leaves; gives the departure's id once it is known here that it touches a referral. */
    public String departed(UUID agency, LocalDate lastDay) {
        String departure = directory.departure(agency, lastDay);
        await(() -> admin().get("/v1/departures/" + departure + "/transitions").statusCode(), status -> status == 200);
        return departure;
    }

    /** As it is told once more. */
    public void departedOtherwise(String departure, LocalDate lastDay) {
        directory.departureCorrected(departure, lastDay);
        await(
                () -> admin().get("/v1/departures/" + departure + "/transitions")
                        .<List<String>>path("items.due"),
                due -> due.contains(lastDay.toString()));
    }

    public void stays(String departure) {
        directory.departureWithdrawn(departure);
        await(() -> admin().get("/v1/departures/" + departure + "/transitions").statusCode(), status -> status == 404);
    }

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** The guardian signs a release of everything to an agency, unless it was signed before. */
    public void permit(String student, UUID agency) {
        consent.release(student, agency);
    }

    /** The guardian withdraws these categories, or with none named the whole release. */
    public void withdraw(String student, UUID agency, String... categories) {
        consent.withdraw(student, agency, categories);
    }

    public Consent consent() {
        return consent;
    }

    public String draft(String student, String service) {
        return draft(counselor(), student, service)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response draft(RequestSpecification by, String student, String service) {
        return draft(by, student, service, "Withdrawn since October; asks to talk to somebody.");
    }

    public static Response draft(RequestSpecification by, String student, String service, String reason) {
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
                        reason))
                .post("/v1/referrals");
    }

    /** A referral that was permitted and sent. */
    public String sent(String student, UUID agency) {
        String referral = draft(student, service(agency));
        permit(student, agency);
        counselor().post("/v1/referrals/" + referral + "/sending").then().statusCode(200);
        return referral;
    }

    /** Patient enough for a process that starts on a busy machine: a failure alone takes so long. */
    public static <T> T await(Supplier<T> read, Predicate<T> reached) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(read::get, reached);
    }
}
