package org.throughline.directory.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.tenancy.TenantId;
import org.throughline.kit.transaction.Transactions;

/** Need counts and the gap map, over the API and with the real database. */
@QuarkusTest
class NeedsAssessmentTest {

    private static final String HEADER = "domain,school,language,tier,students\n";

    @Inject
    Transactions transactions;

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    /** Counseling at school-7, in Spanish, with 12 places of which 2 are open; tutoring of which nothing is reported. */
    private void importDirectory() throws IOException {
        district.imported(
                PackageOnDisk.faultless()
                        .with(
                                "locations.csv",
                                "id,location_type,name,latitude,longitude,external_identifier,external_identifier_type",
                                "l1,physical,Seventh School,41.5,-90.4,school-7,school-sourced-id")
                        .with(
                                "taxonomy_terms.csv",
                                "id,code,name,description",
                                "t1,COUNSELING,Counseling,x",
                                "t2,TUTORING,Tutoring,x")
                        .with(
                                "attributes.csv",
                                "id,link_id,taxonomy_term_id,link_type",
                                "x1,s1,t1,need",
                                "x2,s2,t2,need")
                        .with("languages.csv", "id,service_id,name,code", "g1,s1,Spanish,es"),
                "ALL_OR_NOTHING");
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of("unit", "Student places", "maximum", 12, "vacancy", 2))
                .put("/v1/services/" + district.idOf("services", "s1") + "/capacity")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse sheet(String period, String... rows) {
        return district.as("coordinator")
                .contentType("text/csv")
                .body(HEADER + String.join("\n", rows))
                .post("/v1/needs-assessments?period=" + period)
                .then();
    }

    private ValidatableResponse gaps(String query) {
        return district.as("district-admin").get("/v1/gap-map" + query).then();
    }

    @Test
    void eachRecordingIsAVersionOfItsPeriodAndTheSameCountsAgainAreNone() throws IOException {
        String first = sheet("2026-2027", "COUNSELING,school-7,es,2,30")
                .statusCode(201)
                .body("version", equalTo(1))
                .extract()
                .path("id");
        sheet("2026-2027", "COUNSELING,school-7,es,2,30").statusCode(200).body("id", equalTo(first));
        district.as("district-admin")
                .contentType("application/json")
                .body(Map.of(
                        "counts",
                        List.of(Map.of(
                                "domain",
                                "COUNSELING",
                                "school",
                                "school-7",
                                "language",
                                "es",
                                "tier",
                                2,
                                "students",
                                31))))
                .post("/v1/needs-assessments?period=2026-2027")
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        sheet("2025-2026", "COUNSELING,school-7,es,2,30").statusCode(201).body("version", equalTo(1));

        district.as("coordinator")
                .get("/v1/needs-assessments?period=2026-2027")
                .then()
                .body("items.version", contains(1, 2));
        district.as("coordinator").get("/v1/needs-assessments/" + first).then().body("counts.students", contains(30));
        List<ReceivedFact> facts = PublishedFacts.of(first, 1);
        assertThat(facts.toString()).doesNotContain("COUNSELING").doesNotContain("school-7");
    }

    @Test
    void aSheetMayBeSeparatedBySemicolons() {
        district.as("coordinator")
                .contentType("text/csv")
                .body("domain;school;language;tier;students\nCOUNSELING;school-7;es;2;30\n")
                .post("/v1/needs-assessments?period=2024-2025")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-27, written 2026-2027.",
        "2027-2026, written 2026-2027.",
        "2026, such as 2026-2027.",
        "spring, such as 2026-2027.",
    })
    void aPeriodIsASchoolYearInOneSpelling(String period, String told) {
        String said = "It is a school year, " + told;
        List<ValidatableResponse> refused = List.of(
                sheet(period, "COUNSELING,school-7,es,2,30"),
                district.as("coordinator")
                        .contentType("application/json")
                        .body(Map.of(
                                "counts",
                                List.of(Map.of(
                                        "domain", "A", "school", "s", "language", "es", "tier", 1, "students", 1))))
                        .post("/v1/needs-assessments?period=" + period)
                        .then(),
                district.as("coordinator")
                        .get("/v1/needs-assessments?period=" + period)
                        .then(),
                gaps("?period=" + period),
                gaps("?source=REFERRALS&period=" + period));

        refused.forEach(answer -> answer.statusCode(422)
                .body("errors.pointer", contains("?period"))
                .body("errors.code", contains("NOT_A_SCHOOL_YEAR"))
                .body("errors.message", contains(said)));
        district.as("coordinator").get("/v1/needs-assessments").then().body("items", empty());
    }

    /** From before a period had to be a school year. */
    @Test
    void whatWasRecordedUnderAnotherNameStaysAndIsDrawnOfUntilThereIsAnother() {
        UUID before = new UUID(1, UUID.randomUUID().getLeastSignificantBits());
        transactions
                .forTenant(new TenantId(district.tenant), session -> session.createNativeQuery(
                                """
                                insert into needs_assessment (tenant, id, period, version, recorded_by, recorded_at, counts)
                                values (?1, ?2, 'spring-2026', 1, 'x', now(), cast('[{"domain": "COUNSELING",
                                    "school": "school-7", "language": "es", "tier": 2, "students": 30}]' as jsonb))""")
                        .setParameter(1, district.tenant)
                        .setParameter(2, before)
                        .executeUpdate())
                .await()
                .atMost(Duration.ofSeconds(10));

        district.as("coordinator").get("/v1/needs-assessments").then().body("items.period", contains("spring-2026"));
        district.as("coordinator")
                .get("/v1/needs-assessments/" + before)
                .then()
                .statusCode(200)
                .body("period", equalTo("spring-2026"))
                .body("counts.students", contains(30));
        gaps("").body("period", equalTo("spring-2026"));
        sheet("2026-2027", "COUNSELING,school-7,es,2,20").statusCode(201);
        gaps("").body("period", equalTo("2026-2027"));
    }

    @Test
    void aNumberThatIsLeftOutIsNoZero() {
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of(
                        "counts",
                        List.of(
                                Map.of("domain", "A", "school", "s", "language", "es", "tier", 1),
                                Map.of("domain", "B", "school", "s", "language", "es", "students", 1))))
                .post("/v1/needs-assessments?period=2026-2027")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/counts/0/students", "/counts/1/tier"))
                .body("errors.code", contains("NOT_NULL", "NOT_NULL"));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        for (int time = 0; time < 2; time++) {
            district.as("coordinator")
                    .headers(key)
                    .contentType("text/csv")
                    .body(HEADER + "COUNSELING,school-7,es,2,30")
                    .post("/v1/needs-assessments?period=2026-2027")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(1));
        }
        district.as("coordinator")
                .headers(key)
                .contentType("text/csv")
                .body(HEADER + "COUNSELING,school-7,es,2,31")
                .post("/v1/needs-assessments?period=2026-2027")
                .then()
                .statusCode(422);
    }

    @Test
    void aSheetWithAFaultIsRefusedWholeAndSaysWhere() {
        String refused = sheet("2026-2027", "COUNSELING,school-7,es,2,30", "Drug use,school-7,es,9,30")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:throughline:problem:invalid"))
                .body("faultCount", equalTo(2))
                .body("faults.line", contains(3, 3))
                .body("faults.column", contains("domain", "tier"))
                .body("faults.file", contains("needs.csv", "needs.csv"))
                .extract()
                .asString();

        assertThat(refused).doesNotContain("Drug use");
        gaps("").statusCode(404).body("type", equalTo("urn:throughline:problem:no-needs-counted"));
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of(
                        "counts",
                        List.of(
                                Map.of("domain", "A", "school", "s", "language", "es", "tier", 1, "students", 1),
                                Map.of("domain", "A", "school", "s", "language", "es", "tier", 1, "students", 2))))
                .post("/v1/needs-assessments?period=2026-2027")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/counts/1"));
    }

    @Test
    void anAssessmentHasAHundredDomainsAtMost() {
        List<Map<String, Object>> counts = IntStream.rangeClosed(0, NeedCount.MOST_DOMAINS)
                .mapToObj(number -> Map.<String, Object>of(
                        "domain", "DOMAIN_" + number, "school", "s", "language", "es", "tier", 1, "students", 1))
                .toList();

        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of("counts", counts))
                .post("/v1/needs-assessments?period=2026-2027")
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOO_MANY_DOMAINS"))
                .body("errors.pointer", contains("/counts"));
    }

    @Test
    void theGapMapSetsNeedsAgainstPlacesByReportsThatAreBelieved() throws IOException {
        importDirectory();
        sheet(
                "2026-2027",
                "COUNSELING,school-7,es,2,30",
                "COUNSELING,school-8,en,2,20",
                "TUTORING,school-7,en,1,40",
                "TUTORING,school-8,en,1,60");

        gaps("").statusCode(200)
                .body("by", equalTo("SCHOOL"))
                .body("total.students", equalTo(150))
                .body("domains.domain", contains("COUNSELING", "TUTORING"))
                .body("domains[0].gap.students", equalTo(50))
                .body("domains[0].gap.places", equalTo(12))
                .body("domains[0].gap.openPlaces", equalTo(2))
                .body("domains[0].gap.unmet", equalTo(38))
                .body("domains[0].columns[0].gap.unmet", equalTo(18))
                .body("domains[0].columns[1].gap.places", equalTo(0))
                .body("domains[1].gap.services", equalTo(1))
                .body("domains[1].gap.servicesOfUnknownCapacity", equalTo(1))
                .body("columns.gap.students", contains(70, 80));
        gaps("?by=LANGUAGE&period=2026-2027&version=1")
                .body("domains[0].columns.column", contains("en", "es"))
                .body("domains[0].columns.gap.places", contains(0, 12));
        gaps("?by=TIER").body("domains[0].columns[0].gap.places", nullValue());
        gaps("?period=2020-2021").statusCode(404);
        gaps("?by=LANGUAGE&format=GEOJSON").statusCode(400).body("errors.pointer", contains("?by"));
        gaps("?by=SCHOOL&format=GEOJSON").statusCode(200);
        gaps("?version=2").statusCode(404);
        gaps("?period=%00").statusCode(422);
    }

    @Test
    void smallNumbersAreWithheldInEveryFormat() throws IOException {
        importDirectory();
        sheet(
                "2026-2027",
                "COUNSELING,school-7,es,2,3",
                "COUNSELING,school-8,en,2,20",
                "TUTORING,school-7,en,1,40",
                "TUTORING,=school-9,en,1,70");

        gaps("?by=SCHOOL").body("domains[0].columns.find { it.column == 'school-7' }.gap.withheld", equalTo(true));
        String csv = gaps("?format=CSV").contentType("text/csv").extract().asString();
        assertThat(csv.lines().toList())
                .startsWith("domain,school,students,withheld,services,places,open_places,"
                        + "services_of_unknown_capacity,unmet,source,period,version")
                .contains("COUNSELING,school-7,,true,1,12,2,0,,ASSESSMENT,2026-2027,1")
                .anyMatch(line -> line.startsWith("TUTORING,'=school-9,"));
        gaps("?format=GEOJSON")
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(1))
                .body("features[0].geometry.coordinates", contains(-90.4f, 41.5f))
                .body("features[0].properties.name", equalTo("Seventh School"))
                .body("features[0].properties.domains.COUNSELING.students", nullValue())
                .body("schoolsWithoutPlace", contains("=school-9", "school-8"));
    }

    @Test
    void eachFormatSaysWhatItIsDrawnOf() throws IOException {
        importDirectory();
        sheet("2026-2027", "COUNSELING,school-7,es,2,30");
        sheet("2026-2027", "COUNSELING,school-7,es,2,40").body("version", equalTo(2));

        String csv = gaps("?format=CSV&by=LANGUAGE")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"gap-map-2026-2027-version-2-by-language.csv\""))
                .extract()
                .asString();
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.endsWith(",ASSESSMENT,2026-2027,2"));
        gaps("?format=GEOJSON&version=1")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"gap-map-2026-2027-version-1-by-school.geojson\""))
                .body("source", equalTo("ASSESSMENT"))
                .body("period", equalTo("2026-2027"))
                .body("version", equalTo(1));
        gaps("").header("Content-Disposition", nullValue());
    }

    @Test
    void anotherDistrictSeesNothingOfIt() {
        String id = sheet("2026-2027", "COUNSELING,school-7,es,2,30").extract().path("id");
        TestDistrict other = TestDistrict.registered();

        other.as("coordinator").get("/v1/needs-assessments/" + id).then().statusCode(404);
        other.as("coordinator").get("/v1/gap-map").then().statusCode(404);
    }

    @Test
    void placesReportedByLocationAreAddedUpAndTheServiceAsAWholeIsNotCountedAgain() throws IOException {
        importDirectory();
        String service = district.idOf("services", "s1");
        String location = given().get("/v1/districts/" + district.code + "/hsds/services/" + service)
                .path("service_at_locations[0].location.id");
        district.as("coordinator")
                .contentType("application/json")
                .body(Map.of("unit", "Student places", "maximum", 8, "vacancy", 3))
                .put("/v1/services/" + service + "/locations/" + location + "/capacity")
                .then()
                .statusCode(200);
        sheet("2026-2027", "COUNSELING,school-7,es,2,30").statusCode(201);

        gaps("").body("domains[0].gap.places", equalTo(8)).body("domains[0].gap.openPlaces", equalTo(3));
    }
}
