package org.throughline.directory.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.transaction.Transactions;

/** Wherever a request names a school, it is one that the district has. */
@QuarkusTest
class NamedSchoolsTest {

    private static final String PUBLISHED = "school-of-the-directory";

    @Inject
    Transactions transactions;

    private TestDistrict district;
    private ToldSchools schools;
    private UUID agency;
    private String organization;

    /** Where a request names a school. */
    enum Place {
        STAFF("/v1/staff-members", "/school") {
            @Override
            Map<String, Object> body(NamedSchoolsTest test, String school, int change) {
                return test.member(school, change);
            }
        },
        STAFF_OF_AN_AGENCY("/v1/staff-members", "/school") {
            @Override
            RequestSpecification caller(NamedSchoolsTest test) {
                return TestDistrict.agency("agency-admin", test.agency);
            }

            @Override
            Map<String, Object> body(NamedSchoolsTest test, String school, int change) {
                return test.member(school, change);
            }
        },
        LEADERSHIP_TEAM("/v1/leadership-teams", "/school") {
            @Override
            Map<String, Object> body(NamedSchoolsTest test, String school, int change) {
                return Map.of(
                        "name",
                        "Team " + change,
                        "school",
                        school,
                        "coordinator",
                        Map.of("name", "C. Ordinator"),
                        "members",
                        List.of(Map.of("name", "P. Principal", "stakeholder", "PRINCIPAL")));
            }
        },
        AGREEMENT("/v1/agreements", "/terms/goals/1/school") {
            @Override
            Map<String, Object> body(NamedSchoolsTest test, String school, int change) {
                return Map.of("organizationId", test.organization, "terms", test.terms(school, change));
            }

            @Override
            Map<String, Object> changed(NamedSchoolsTest test, String school, int change) {
                return Map.of("terms", test.terms(school, change));
            }
        };

        private final String path;
        private final String pointer;

        Place(String path, String pointer) {
            this.path = path;
            this.pointer = pointer;
        }

        abstract Map<String, Object> body(NamedSchoolsTest test, String school, int change);

        Map<String, Object> changed(NamedSchoolsTest test, String school, int change) {
            return body(test, school, change);
        }

        RequestSpecification caller(NamedSchoolsTest test) {
            return test.district.as("coordinator");
        }

        Response post(NamedSchoolsTest test, String school) {
            return caller(test)
                    .contentType("application/json")
                    .body(body(test, school, 1))
                    .post(path);
        }

        Response put(NamedSchoolsTest test, String id, int version, String school) {
            return caller(test)
                    .contentType("application/json")
                    .header("If-Match", "\"" + version + "\"")
                    .body(changed(test, school, version + 1))
                    .put(path + "/" + id);
        }
    }

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        schools = new ToldSchools(district, transactions);
        district.imported(
                PackageOnDisk.faultless()
                        .with(
                                "locations.csv",
                                "id,location_type,name,latitude,longitude,external_identifier,external_identifier_type",
                                "l1,physical,North,41.5,-90.4," + PUBLISHED + ",school-sourced-id",
                                "l2,physical,Elsewhere,41.5,-90.4,nope,other-id"),
                "ALL_OR_NOTHING");
        agency = district.linkedAgency("o1");
        organization = district.idOf("organizations", "o1");
    }

    private Map<String, Object> member(String school, int caseload) {
        return Map.of(
                "organizationId",
                organization,
                "name",
                "R. Clinician",
                "roles",
                List.of("CLINICIAN"),
                "languages",
                List.of("en"),
                "serviceIds",
                List.of(),
                "caseload",
                caseload,
                "school",
                school,
                "arrivedOn",
                "2026-08-17");
    }

    private Map<String, Object> terms(String school, int noticeDays) {
        Map<String, String> ofTheDistrict = Map.of("text", "Fewer days missed", "improvementPlanGoal", "Attendance");
        return Map.of(
                "firstDay", "2026-08-17",
                "lastDay", "2027-06-04",
                "renewalNoticeDays", noticeDays,
                "responsibilities", List.of(Map.of("side", "DISTRICT", "role", "Principal", "text", "A room.")),
                "goals",
                        List.of(
                                ofTheDistrict,
                                Map.of("text", "Calm", "improvementPlanGoal", "Climate", "school", school)),
                "dataSharing", Map.of("categories", List.of(), "purposes", List.of()),
                "compliance", Map.of("evidence", List.of(), "checklist", List.of()));
    }

    private void rosterTells() throws IOException {
        schools.tell("school-7", 1, true);
        schools.tell("school-8", 1, true);
        schools.tell("school-8", 2, false);
    }

    private static void assertRefused(Response answer, String... pointers) {
        answer.then()
                .statusCode(422)
                .body("errors.pointer", contains(pointers))
                .body("errors[0].code", org.hamcrest.Matchers.equalTo("UNKNOWN_SCHOOL"));
        assertThat(answer.asString()).doesNotContain("nope");
    }

    @ParameterizedTest
    @EnumSource
    void anySchoolIsTakenUntilARosterTellsOfOne(Place place) {
        place.post(this, "nope").then().statusCode(201);
    }

    @ParameterizedTest
    @EnumSource
    void onceARosterToldOnlyItsSchoolsAndTheDirectorysAreTaken(Place place) throws IOException {
        rosterTells();
        assertRefused(place.post(this, "nope"), place.pointer);
        assertRefused(place.post(this, "school-8"), place.pointer);
        place.post(this, "school-7").then().statusCode(201);
        place.post(this, PUBLISHED).then().statusCode(201);
    }

    @ParameterizedTest
    @EnumSource
    void aSchoolThatClosedSinceStandsInNobodysWay(Place place) throws IOException {
        String id =
                place.post(this, "school-8").then().statusCode(201).extract().path("id");
        rosterTells();
        place.put(this, id, 1, "school-8").then().statusCode(200);
        assertRefused(place.put(this, id, 2, "nope"), place.pointer);
        place.put(this, id, 2, "school-7").then().statusCode(200);
        assertRefused(place.put(this, id, 3, "school-8"), place.pointer);
    }

    private Response needs(String contentType, Object body) {
        return district.as("coordinator")
                .contentType(contentType)
                .body(body)
                .post("/v1/needs-assessments?period=2026-2027");
    }

    private static Map<String, Object> count(String school, int students) {
        return Map.of("domain", "HOUSING", "school", school, "language", "es", "tier", 2, "students", students);
    }

    private Response needs(Object... counts) {
        return needs("application/json", Map.of("counts", List.of(counts)));
    }

    private Response sheet(String... rows) {
        return needs("text/csv", "domain,school,language,tier,students\n" + String.join("\n", rows));
    }

    @Test
    void needsAreOfTheDistrictsSchoolsAlso() throws IOException {
        needs(count("school-8", 1)).then().statusCode(201);
        rosterTells();
        assertRefused(
                needs(count("school-7", 3), count("nope", 3), count("school-8", 3), count("other", 3)),
                "/counts/1/school",
                "/counts/3/school");
        needs(count("school-7", 3), count(PUBLISHED, 3), count("school-8", 3))
                .then()
                .statusCode(201);
        needs(count("school-7", 3)).then().statusCode(201);
        assertRefused(needs(count("school-8", 3)), "/counts/0/school");
    }

    @Test
    void andSoAreThoseOfASheet() throws IOException {
        sheet("HOUSING,nope,es,2,1").then().statusCode(201);
        rosterTells();
        sheet("HOUSING,school-7,es,2,1", "HOUSING,school-8,es,2,1", "HOUSING,nope,es,2,3")
                .then()
                .statusCode(422)
                .body("faults.line", contains(3))
                .body("faults.column", contains("school"))
                .body("faults.code", contains("UNKNOWN_SCHOOL"));
        sheet("HOUSING,school-8,es,2,1", "HOUSING,nope,es,9,3", "HOUSING,school-7,Spanish,2,3")
                .then()
                .statusCode(422)
                .body("faultCount", equalTo(3))
                .body("faults.line", contains(2, 3, 4))
                .body("faults.code", contains("UNKNOWN_SCHOOL", "INVALID_TIER", "INVALID_LANGUAGE"));
        sheet("HOUSING,school-7,es,2,1", "HOUSING,nope,es,2,3").then().statusCode(201);
    }
}
