package org.throughline.directory.capacity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.WhileImported;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.servers.Mailbox;
import org.throughline.servers.MovableClock;

/** An agency without an account is asked for its places, and tells them from a link in a mail. */
@QuarkusTest
class CapacityLinkTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Duration LIFE = Duration.ofDays(14);

    @Inject
    MovableClock clock;

    private TestDistrict district;
    private String service;
    private String intake;

    @BeforeEach
    void aDirectoryWithAnAgency() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        service = district.idOf("services", "s1");
        intake = "intake-" + district.code + "@willow.example.org";
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private void linkAgency() {
        UUID agency = UUID.randomUUID();
        district.as("district-admin")
                .contentType("application/json")
                .body(Map.of("id", agency, "name", "Willow Bend", "intakeEmail", intake))
                .post("/v1/agencies")
                .then()
                .statusCode(201);
        district.verify(agency);
        district.as("district-admin")
                .contentType("application/json")
                .body(Map.of("agencyId", agency))
                .put("/v1/organizations/" + district.idOf("organizations", "o1") + "/agency")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse ask(String key) {
        return district.as("coordinator")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post("/v1/services/" + service + "/capacity-requests")
                .then();
    }

    /** The link's path. */
    private String asked() {
        linkAgency();
        ask("once").statusCode(202);
        return new Mailbox(intake).link();
    }

    private static Response open(String link) {
        return given().redirects().follow(false).post(link);
    }

    private static String path(Response opened) {
        return opened.header("Location").substring("https://throughline.test".length());
    }

    private static Response read(Response opened) {
        return given().cookie("throughline-link", opened.cookie("throughline-link"))
                .get(path(opened));
    }

    private static String key(Response page) {
        Matcher key = KEY.matcher(page.asString());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static ValidatableResponse send(Response opened, String key, Map<String, String> fields) {
        return given().cookie("throughline-link", opened.cookie("throughline-link"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("key", key)
                .formParams(fields)
                .post(path(opened) + "/report")
                .then();
    }

    private ValidatableResponse capacity() {
        return district.as("counselor")
                .get("/v1/services/" + service + "/capacity")
                .then();
    }

    @Test
    void theMailNamesTheDistrictAndTheServiceSoThatAnAgencyCanTellItsMailsApart() {
        asked();

        String mail = new Mailbox(intake).mails().get(0);
        assertThat(mail.lines().findFirst()).hasValue("How many places does Counseling have? Test district asks");
        assertThat(mail.lines()).contains("Counseling");
        assertThat(mail).doesNotContain(service);
    }

    @Test
    void withoutABodyTheAgencyIsAskedForTheServiceAsAWhole() {
        linkAgency();
        for (RequestSpecification without : List.of(
                district.as("coordinator").noContentType(),
                district.as("coordinator").contentType("application/json"),
                district.as("coordinator").contentType("application/json").body("{}"))) {
            without.header("Idempotency-Key", "once")
                    .post("/v1/services/" + service + "/capacity-requests")
                    .then()
                    .statusCode(202)
                    .body("serviceId", equalTo(service))
                    .body("locationId", nullValue());
        }
        assertThat(new Mailbox(intake).only()).doesNotContain("House");
    }

    @Test
    void aLocationIsNamedUnlessItIsConfidential() throws IOException {
        linkAgency();
        String location = location();
        askAt(location);
        String told = new Mailbox(intake).next();
        assertThat(told.lines()).contains("Counseling, at House");

        district.imported(
                PackageOnDisk.faultless()
                        .with(
                                "locations.csv",
                                "id,location_type,name,latitude,longitude,confidential",
                                "l1,physical,House,41.5,-90.4,yes"),
                "ALL_OR_NOTHING");
        askAt(location);
        String mail = new Mailbox(intake).next();
        assertThat(mail.lines()).contains("Counseling, at a location that is not named here");
        assertThat(Mailbox.words(mail)).doesNotContain("House");
        assertThat(read(open(link(mail))).asString()).contains("not named here").doesNotContain("House");
    }

    private static String link(String mail) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(/l/directory/\\S+)").matcher(mail);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String location() {
        return given().get("/v1/districts/" + district.code + "/hsds/services/" + service)
                .path("service_at_locations[0].location.id");
    }

    private void askAt(String location) {
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of("locationId", location))
                .post("/v1/services/" + service + "/capacity-requests")
                .then()
                .statusCode(202);
    }

    @Test
    void theSameRequestAgainMailsOnce() {
        linkAgency();
        String first = ask("once").statusCode(202).extract().path("id");

        ask("once").statusCode(202).body("id", equalTo(first));
        new Mailbox(intake).only();
    }

    @Test
    void withoutAVerifiedAgencyThereIsNobodyToAsk() {
        ask("once").statusCode(409).body("type", equalTo("urn:throughline:problem:no-agency-to-ask"));
    }

    @Test
    void scannersThatFetchTheLinkSeeNothingAndChangeNothing() {
        String link = asked();

        for (int times = 0; times < 10; times++) {
            String page = given().get(link).then().statusCode(200).extract().asString();
            assertThat(page).contains("<form method=\"post\">").doesNotContain("Counseling", "Willow Bend", "<script");
            given().head(link).then().statusCode(200);
        }

        capacity().statusCode(404);
        assertThat(open(link).statusCode()).isEqualTo(303);
    }

    @Test
    void oneReportIsMadeAndTheLinkIsUsedUp() {
        String link = asked();
        Response opened = open(link);
        Response page = read(opened);
        page.then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .body(containsString("Places of Counseling"))
                .body(containsString("<label for=\"vacancy\">"));
        Map<String, String> places = Map.of(
                "unit", "Student places", "vacancy", "3", "maximum", "10", "waitlistLength", "2", "minimumCohort", "");

        send(opened, key(page), places).statusCode(200).body(containsString("Thank you"));
        send(opened, key(page), places).statusCode(200).body(containsString("Thank you"));
        send(opened, UUID.randomUUID().toString(), places).statusCode(410);
        given().get(link).then().statusCode(410).body(containsString("has been used"));

        capacity()
                .statusCode(200)
                .body("vacancy", equalTo(3))
                .body("waitlistLength", equalTo(2))
                .body("reportedBy", startsWith("link:"))
                .header("ETag", "\"1\"");
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndCanBeCorrected() {
        Response opened = open(asked());
        String key = key(read(opened));

        send(opened, key, Map.of("unit", "<b>Places</b>", "vacancy", "many", "maximum", "2"))
                .statusCode(422)
                .body(containsString("role=\"alert\""))
                .body(containsString("id=\"vacancy-fault\""))
                .body(containsString("value=\"&lt;b&gt;Places&lt;/b&gt;\""));
        List.of("Places \u202e01", "Places\u0007", "P".repeat(101), " ")
                .forEach(unit -> send(opened, key, Map.of("unit", unit, "vacancy", "2"))
                        .statusCode(422)
                        .body(containsString("Say what is counted, in up to 100 characters.")));
        send(opened, key, Map.of("unit", "Places", "vacancy", "3", "maximum", "2"))
                .statusCode(422)
                .body(containsString("more than all places"));
        capacity().statusCode(404);

        send(opened, key, Map.of("unit", "Places", "vacancy", "2", "maximum", "2"))
                .statusCode(200);
        capacity().body("vacancy", equalTo(2));
    }

    @Test
    void theFormBeginsWithWhatWasLastReported() {
        String link = asked();
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of("unit", "Chairs", "vacancy", 7))
                .put("/v1/services/" + service + "/capacity")
                .then()
                .statusCode(200);

        read(open(link)).then().body(containsString("value=\"Chairs\"")).body(containsString("value=\"7\""));
    }

    @Test
    void anExpiredLinkSaysSoAndChangesNothing() {
        String link = asked();
        clock.putAhead(LIFE.minusMinutes(5));
        Response opened = open(link);
        String key = key(read(opened));
        clock.putAhead(LIFE.plusMinutes(5));

        given().get(link).then().statusCode(410).body(containsString("has expired"));
        send(opened, key, Map.of("unit", "Places", "vacancy", "2")).statusCode(410);

        clock.reset();
        capacity().statusCode(404);
    }

    @Test
    void withoutACookieOrWithADamagedLinkNothingIsShown() {
        Response opened = open(asked());

        given().get(path(opened)).then().statusCode(404);
        given().get("/l/directory/" + district.code + "." + "A".repeat(43))
                .then()
                .statusCode(404)
                .header("Content-Type", equalTo("text/html;charset=UTF-8"));
        given().get("/l/directory/nonsense").then().statusCode(404);
    }

    @Test
    void whereAProgramTellsThePlacesThePageSaysSoAndTakesNone() {
        String link = asked();
        Response opened = open(link);
        String key = key(read(opened));
        linkProgram();

        read(opened).then().statusCode(409).body(containsString("Your program tells these places"));
        send(opened, key, Map.of("unit", "Places", "vacancy", "2"))
                .statusCode(409)
                .body(containsString("Your program tells these places"));
        send(opened, key, Map.of("unit", "Places", "vacancy", "many")).statusCode(409);
        capacity().statusCode(404);
        assertThat(open(link).statusCode()).as("the link is not used up").isEqualTo(303);
    }

    @Test
    void whereTheServiceIsWithdrawnWhileTheReportWaitsItIsNotTaken() throws Exception {
        String link = asked();
        Response opened = open(link);
        String key = key(read(opened));
        PackageOnDisk next = PackageOnDisk.faultless()
                .with("services.csv", "id,organization_id,name,status", "s2,o2,Food boxes,active")
                .with("service_at_location.csv", "id,service_id,location_id");

        Response refused = new WhileImported(district, district.idOf("services", "s2"), next)
                .answer(
                        () -> send(opened, key, Map.of("unit", "Places", "vacancy", "2"))
                                .extract()
                                .response(),
                        "set fact_version = fact_version + 1");

        Response later = send(opened, key, Map.of("unit", "Places", "vacancy", "2"))
                .extract()
                .response();
        refused.then().statusCode(404);
        assertThat(refused.asString()).isEqualTo(later.asString());
        later.then().statusCode(404);
        assertThat(open(link).statusCode()).as("the link is not used up").isEqualTo(303);
    }

    @Test
    void aLinkAsksForNoPlacesAtALocationThatTheServiceHasLeft() throws IOException {
        linkAgency();
        askAt(location());
        Response opened = open(new Mailbox(intake).link());
        String key = key(read(opened));

        district.imported(
                PackageOnDisk.faultless().with("service_at_location.csv", "id,service_id,location_id"),
                "ALL_OR_NOTHING");

        read(opened).then().statusCode(404);
        send(opened, key, Map.of("unit", "Places", "vacancy", "2")).statusCode(404);
        district.as("counselor")
                .get("/v1/services/" + service + "/capacity/reports")
                .then()
                .body("items", hasSize(0));
    }

    private void linkProgram() {
        String agency = district.as("coordinator")
                .get("/v1/organizations/" + district.idOf("organizations", "o1") + "/agency")
                .path("agencyId");
        String program = TestDistrict.agency("agency-admin", UUID.fromString(agency))
                .contentType("application/json")
                .body(Map.of("name", "Counseling groups"))
                .post("/v1/agencies/" + agency + "/programs")
                .path("id");
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of("programId", program))
                .put("/v1/services/" + service + "/program")
                .then()
                .statusCode(200);
    }
}
