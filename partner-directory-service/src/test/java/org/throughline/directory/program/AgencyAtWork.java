package org.throughline.directory.program;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** An agency with services in two districts and a program for them. */
final class AgencyAtWork {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    final TestDistrict elm = withDirectory();
    final TestDistrict oak = withDirectory();
    final UUID agency;
    final String program;

    AgencyAtWork() throws IOException {
        agency = elm.linkedAgency("o1");
        linkAgency(oak, agency, null).statusCode(200);
        program = added(agency);
    }

    static TestDistrict withDirectory() throws IOException {
        TestDistrict made = TestDistrict.registered();
        made.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        return made;
    }

    static RequestSpecification json(RequestSpecification as, String ifMatch) {
        return as.contentType("application/json").headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
    }

    static ValidatableResponse linkAgency(TestDistrict of, UUID agency, String ifMatch) {
        return json(of.as("district-admin"), ifMatch)
                .body(Map.of("agencyId", agency))
                .put("/v1/organizations/" + of.idOf("organizations", "o1") + "/agency")
                .then();
    }

    static UUID verified(TestDistrict proposer) {
        UUID made = UUID.randomUUID();
        proposer.propose(made);
        proposer.verify(made);
        return made;
    }

    static String added(UUID agency) {
        return json(TestDistrict.agency("agency-admin", agency), null)
                .body(Map.of("name", "Counseling groups"))
                .post("/v1/agencies/" + agency + "/programs")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");
    }

    static Map<String, Object> share(String district, int maximum, int vacancy) {
        return Map.of("district", district, "maximum", maximum, "vacancy", vacancy);
    }

    static Map<String, Object> places(int maximum, int vacancy, Object... shares) {
        Map<String, Object> places = new HashMap<>();
        places.put("unit", "Student places");
        places.put("maximum", maximum);
        places.put("vacancy", vacancy);
        places.put("waitlistLength", 4);
        places.put("shares", List.of(shares));
        return places;
    }

    String path() {
        return path(agency);
    }

    String path(UUID of) {
        return "/v1/agencies/" + of + "/programs/" + program;
    }

    ValidatableResponse report(String ifMatch, Map<String, Object> places) {
        return json(TestDistrict.agency("agency-staff", agency), ifMatch)
                .body(places)
                .put(path() + "/capacity")
                .then();
    }

    static String service(TestDistrict of) {
        return "/v1/services/" + of.idOf("services", "s1");
    }

    ValidatableResponse link(TestDistrict of, String ifMatch) {
        return link(of, ifMatch, Map.of("programId", program));
    }

    static ValidatableResponse link(TestDistrict of, String ifMatch, Map<String, ?> to) {
        return json(of.as("coordinator"), ifMatch)
                .body(to)
                .put(service(of) + "/program")
                .then();
    }

    /** Until the district's service has a report with so many free places. */
    static Response awaitVacancy(TestDistrict of, int vacancy) {
        return awaitVacancy(of, service(of) + "/capacity", vacancy);
    }

    static Response awaitVacancy(TestDistrict of, String capacity, int vacancy) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> of.as("counselor").get(capacity),
                        found -> found.statusCode() == 200 && found.<Integer>path("vacancy") == vacancy);
    }

    static List<Integer> reported(TestDistrict of) {
        return of.as("counselor").get(service(of) + "/capacity/reports").path("items.vacancy");
    }
}
