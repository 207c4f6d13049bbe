package org.throughline.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

/** Each filter finds what the package says, and nothing else. */
@QuarkusTest
class SearchFiltersTest {

    private static final String COUNSELING = "Niños Grief Counseling";
    private static final String DENTIST = "Dental care";
    private static final String SHELTER = "Safe nights";
    private static final String TUTORING = "Homework help";

    private static TestDistrict district;
    private static UUID agency;

    private static PackageOnDisk described() {
        return new PackageOnDisk()
                .with("organizations.csv", "id,name,description", "o1,Willow Bend,x", "o2,Harbor House,x")
                .with(
                        "services.csv",
                        "id,organization_id,name,status,minimum_age,maximum_age,minimum_grade,maximum_grade,description",
                        "s1,o1," + COUNSELING + ",active,6,18,K,12,For families who mourn",
                        "s2,o1," + DENTIST + ",active,3,,,,Teeth",
                        "s3,o2," + SHELTER + ",active,,,,,A bed",
                        "s4,o2," + TUTORING + ",active,8,14,3,8,Reading")
                .with(
                        "locations.csv",
                        "id,location_type,name,latitude,longitude,external_identifier,external_identifier_type",
                        "l1,physical,School,41.50,-90.40,school-7,school-sourced-id",
                        "l2,physical,Clinic,41.52,-90.40,,",
                        "l3,physical,House,41.51,-90.41,,",
                        "l4,virtual,Online,,,,")
                .with(
                        "service_at_location.csv",
                        "id,service_id,location_id",
                        "a1,s1,l1",
                        "a2,s2,l2",
                        "a3,s3,l3",
                        "a4,s4,l4")
                .with(
                        "taxonomy_terms.csv",
                        "id,code,name,description",
                        "t1,LICENSED,Licensed,x",
                        "t2,BILLABLE,Billable,x",
                        "t3,CONFIDENTIAL,Confidential,x",
                        "t4,HAITIAN_FAMILIES,Haitian families,x",
                        "t5,PLAY_THERAPY,Play therapy,x",
                        "t6,WHEELCHAIR,Wheelchair,x",
                        "t7,COUNSELING,Counseling,x",
                        "t8,MEDICAID,Medicaid,x")
                .with(
                        "attributes.csv",
                        "id,link_id,taxonomy_term_id,link_type,link_entity",
                        "x1,a1,t1,on-site,service_at_location",
                        "x2,a1,t2,on-site,service_at_location",
                        "x3,l3,t3,location,location",
                        "x4,s1,t4,cultural-competency,service",
                        "x5,s1,t5,treatment,service",
                        "x6,l2,t6,accessibility,location",
                        "x7,s1,t7,need,service",
                        "x8,s2,t8,insurance,service")
                .with(
                        "languages.csv",
                        "id,service_id,name,code,note",
                        "g1,s1,Spanish,es,",
                        "g2,s2,Spanish,es,With an interpreter by phone")
                .with(
                        "cost_options.csv",
                        "id,service_id,option,amount",
                        "c1,s1,Sliding scale,30",
                        "c2,s2,Per visit,80",
                        "c3,s4,Free,0")
                .with(
                        "service_areas.csv",
                        "id,service_id,extent_type,extent",
                        "r1,s2,text,\"52700, 52722\"",
                        "r2,s4,text,All of the county")
                .with(
                        "schedules.csv",
                        "id,service_id,service_at_location_id,freq,byday,opens_at,closes_at,valid_to",
                        "h1,,a1,WEEKLY,\"MO,WE\",10:00,12:00,",
                        "h2,s2,,WEEKLY,MO,15:00,17:00,",
                        "h3,s4,,WEEKLY,TU,15:00,17:00,2020-06-30");
    }

    private static TestDistrict district() throws IOException {
        if (district == null) {
            district = TestDistrict.registered();
            assertThat(district.imported(described(), "ALL_OR_NOTHING")
                            .path("state")
                            .toString())
                    .isEqualTo("IMPORTED");
            agency = district.linkedAgency("o1");
        }
        return district;
    }

    private static ValidatableResponse search(Map<String, ?> filters) throws IOException {
        return search(district(), filters);
    }

    private static ValidatableResponse search(TestDistrict of, Map<String, ?> filters) {
        return of.as("counselor")
                .contentType("application/json")
                .body(filters)
                .post("/v1/services/searches")
                .then();
    }

    private static List<String> found(Map<String, ?> filters) throws IOException {
        return found(district(), filters);
    }

    private static List<String> found(TestDistrict of, Map<String, ?> filters) {
        return search(of, filters)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("items.name");
    }

    private static Map<String, Object> time(String day, String from, String until) {
        return Map.of("day", day, "from", from, "until", until);
    }

    @ParameterizedTest
    @CsvSource({"52700, true", "52722-0001, true", "52801, false", "SW1A 1AA, false"})
    void aServiceThatListsPostalCodesIsFoundForTheseAndAnyOtherForAll(String lives, boolean dentist)
            throws IOException {
        List<String> found = found(Map.of("where", Map.of("servesPostalCode", lives)));

        assertThat(found).contains(COUNSELING, SHELTER, TUTORING);
        assertThat(found.contains(DENTIST)).isEqualTo(dentist);
        assertThat(found(Map.of(
                        "where",
                        Map.of("servesPostalCode", lives, "near", Map.of("latitude", 41.5, "longitude", -90.4)))))
                .containsExactlyInAnyOrderElementsOf(found);
        search(Map.of("where", Map.of("servesPostalCode", ""))).statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "Riverbend", "52"})
    void whatCanBeNoPostalCodeIsRefused(String lives) throws IOException {
        search(Map.of("where", Map.of("servesPostalCode", lives)))
                .statusCode(422)
                .body("errors.pointer", contains("/where/servesPostalCode"))
                .body("errors.code", contains("NOT_A_POSTAL_CODE"));
    }

    @ParameterizedTest
    @CsvSource({"ninos", "NIÑOS", "mourning family", "counceling", "grief counselling", "harbour house"})
    void wordsAreFoundByStemWithoutAccentsAndInSpiteOfSmallSlips(String text) throws IOException {
        List<String> found = found(Map.of("text", text));

        assertThat(found).isNotEmpty().doesNotContain(DENTIST);
        assertThat(found.contains(COUNSELING)).isEqualTo(!text.startsWith("harbour"));
    }

    @Test
    void otherWordsFindNothing() throws IOException {
        assertThat(found(Map.of("text", "astronomy"))).isEmpty();
    }

    @Test
    void codesCostsAndLanguagesAreFoundAsTheyAreStated() throws IOException {
        assertThat(found(Map.of("needs", Map.of("categories", List.of("COUNSELING")))))
                .containsExactly(COUNSELING);
        assertThat(found(Map.of("needs", Map.of("insurances", List.of("MEDICAID")))))
                .containsExactly(DENTIST);
        assertThat(found(Map.of("needs", Map.of("costs", List.of("FREE", "SLIDING_SCALE")))))
                .containsExactlyInAnyOrder(COUNSELING, TUTORING);
        assertThat(found(Map.of("needs", Map.of("treatments", List.of("PLAY_THERAPY", "OTHER")))))
                .containsExactly(COUNSELING);
        assertThat(found(Map.of("person", Map.of("competencies", List.of("HAITIAN_FAMILIES")))))
                .containsExactly(COUNSELING);
        assertThat(found(Map.of("person", Map.of("accessibility", List.of("WHEELCHAIR")))))
                .containsExactly(DENTIST);
        assertThat(found(Map.of("person", Map.of("languages", List.of("es")))))
                .containsExactlyInAnyOrder(COUNSELING, DENTIST);
        assertThat(found(Map.of("person", Map.of("languages", List.of("es"), "withoutInterpreter", true))))
                .containsExactly(COUNSELING);
    }

    @Test
    void allAgesAndGradesAskedForMustBeTaken() throws IOException {
        assertThat(found(Map.of("person", Map.of("ages", Map.of("from", 4, "until", 7)))))
                .containsExactlyInAnyOrder(DENTIST, SHELTER);
        assertThat(found(Map.of("person", Map.of("ages", Map.of("from", 9, "until", 9)))))
                .contains(COUNSELING, TUTORING);
        assertThat(found(Map.of("person", Map.of("grades", Map.of("from", 0, "until", 2)))))
                .contains(COUNSELING)
                .doesNotContain(TUTORING);
    }

    @Test
    void onSiteCountsWhereItIsLicensedAndBillable() throws IOException {
        assertThat(found(Map.of("where", Map.of("schoolSourcedId", "school-7", "billable", true))))
                .containsExactly(COUNSELING);
        assertThat(found(Map.of("where", Map.of("schoolSourcedId", "school-8"))))
                .isEmpty();
        assertThat(found(Map.of("where", Map.of("telehealth", true)))).containsExactly(TUTORING);
    }

    @Test
    void aServiceIsOpenInATimeThatIsFreeAndNeverOnlyDuringAProtectedClass() throws IOException {
        assertThat(found(Map.of("when", Map.of("freeTimes", List.of(time("MONDAY", "09:00", "16:00"))))))
                .containsExactlyInAnyOrder(COUNSELING, DENTIST);
        assertThat(found(Map.of(
                        "when",
                        Map.of(
                                "freeTimes", List.of(time("MONDAY", "09:00", "16:00")),
                                "protectedTimes", List.of(time("MONDAY", "10:00", "11:45"))))))
                .containsExactly(DENTIST);
        assertThat(found(Map.of(
                        "when",
                        Map.of(
                                "freeTimes",
                                List.of(time("MONDAY", "09:00", "16:00")),
                                "protectedTimes",
                                List.of(time("MONDAY", "10:00", "11:45")),
                                "leastMinutes",
                                15))))
                .containsExactlyInAnyOrder(COUNSELING, DENTIST);
    }

    @Test
    void aTimeMayEndWithTheDayAndNotBeginThen() throws IOException {
        TestDistrict open = TestDistrict.registered();
        open.imported(
                described()
                        .with(
                                "schedules.csv",
                                "id,service_id,freq,byday,opens_at,closes_at",
                                "h1,s3,WEEKLY,FR,20:00,24:00",
                                "h2,s4,WEEKLY,FR,20:00,23:59"),
                "ALL_OR_NOTHING");

        assertThat(found(open, Map.of("when", Map.of("freeTimes", List.of(time("FRIDAY", "23:30", "24:00"))))))
                .containsExactly(SHELTER);
        assertThat(found(
                        open,
                        Map.of(
                                "when",
                                Map.of(
                                        "protectedTimes",
                                        List.of(time("FRIDAY", "00:00", "23:30"), time("FRIDAY", "12:00", "20:00"))))))
                .containsExactly(SHELTER);
        assertThat(found(
                        open,
                        Map.of(
                                "when",
                                Map.of(
                                        "freeTimes", List.of(time("FRIDAY", "19:00", "24:00")),
                                        "protectedTimes", List.of(time("FRIDAY", "20:30", "24:00"))))))
                .containsExactlyInAnyOrder(SHELTER, TUTORING);
        search(Map.of("when", Map.of("freeTimes", List.of(time("MONDAY", "20:00", "24:01")))))
                .statusCode(400)
                .body("errors.pointer", contains("/when/freeTimes/0/until"));
        search(Map.of("when", Map.of("protectedTimes", List.of(time("MONDAY", "24:00", "24:00")))))
                .statusCode(400)
                .body("errors.pointer", contains("/when/protectedTimes/0/from"));
    }

    @Test
    void timesThatTouchAreOneTheStudentsAsTheServices() throws IOException {
        TestDistrict touching = TestDistrict.registered();
        touching.imported(
                described()
                        .with(
                                "schedules.csv",
                                "id,service_id,freq,byday,opens_at,closes_at,valid_from",
                                "h1,s1,WEEKLY,MO,09:00,12:00,",
                                "h2,s1,WEEKLY,MO,12:00,16:00,",
                                "h3,s2,WEEKLY,MO,09:00,16:00,2999-01-01"),
                "ALL_OR_NOTHING");

        for (List<Map<String, Object>> free : List.of(
                List.of(time("MONDAY", "10:00", "14:00")),
                List.of(time("MONDAY", "12:00", "14:00"), time("MONDAY", "10:00", "12:30")))) {
            Map<String, Object> when = Map.of("freeTimes", free, "leastMinutes", 240);
            assertThat(found(touching, Map.of("when", when))).containsExactly(COUNSELING);
            touching.as("counselor")
                    .contentType("application/json")
                    .body(Map.of("needCategory", "COUNSELING", "when", when))
                    .post("/v1/matches")
                    .then()
                    .statusCode(200)
                    .body("excluded[0].reasons.findAll { it.criterion == 'TIME' }.outcome", not(hasItem("UNMET")));
        }
    }

    @Test
    void aStudentWithoutAnyTimeIsToldSo() throws IOException {
        search(Map.of("when", Map.of("freeTimes", List.of())))
                .statusCode(422)
                .body("errors.pointer", contains("/when/freeTimes"))
                .body("errors.code", contains("NO_TIME_LEFT"));
        search(Map.of(
                        "when",
                        Map.of("freeTimes", List.of(), "protectedTimes", List.of(time("MONDAY", "09:00", "10:00")))))
                .statusCode(422)
                .body("errors.code", contains("NO_TIME_LEFT"));
        search(Map.of("when", Map.of("leastMinutes", 60)))
                .statusCode(422)
                .body("errors.pointer", contains("/when/freeTimes"))
                .body("errors.code", contains("REQUIRED"));
    }

    @Test
    void aWayBeginsSomewhere() throws IOException {
        district()
                .as("counselor")
                .get("/v1/services?withinMetres=500")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?near"))
                .body("errors.code", contains("REQUIRED"));
    }

    @Test
    void openingTimesThatAreOverDoNotCount() throws IOException {
        assertThat(found(Map.of("when", Map.of("freeTimes", List.of(time("TUESDAY", "08:00", "20:00"))))))
                .isEmpty();
    }

    @Test
    void aWayIsAnEstimateFromTheStraightLineAndSaysSo() throws IOException {
        Map<String, Object> byBus =
                Map.of("near", Map.of("latitude", 41.5, "longitude", -90.4), "travel", Map.of("mode", "BUS"));

        search(Map.of("where", byBus))
                .body("items[0].name", equalTo(COUNSELING))
                .body("items[0].straightLineMetres", equalTo(0))
                .body("items[1].name", equalTo(DENTIST))
                .body("items[1].travel.minutes", equalTo(9))
                .body("items[1].travel.basis", equalTo("STRAIGHT_LINE_ESTIMATE"));
        assertThat(found(Map.of(
                        "where",
                        Map.of(
                                "near", Map.of("latitude", 41.5, "longitude", -90.4),
                                "travel", Map.of("mode", "WALK", "withinMinutes", 20)))))
                .contains(COUNSELING)
                .doesNotContain(DENTIST);
    }

    @ParameterizedTest
    @CsvSource({"41.51, -90.41, 1", "41.51, -90.41, 20000", "41.50, -90.40, 5", "12.0, 50.0, 1"})
    void noDistanceTellsWhereAShelterIs(double latitude, double longitude, int withinMetres) throws IOException {
        Response answer = search(Map.of(
                        "where",
                        Map.of(
                                "near",
                                Map.of("latitude", latitude, "longitude", longitude),
                                "withinMetres",
                                withinMetres)))
                .statusCode(200)
                .extract()
                .response();

        assertThat(answer.<List<String>>path("items.name")).contains(SHELTER);
        assertThat(answer.<Object>path("items.find { it.name == '" + SHELTER + "' }.straightLineMetres"))
                .isNull();
        assertThat(answer.asString()).doesNotContain("41.51").doesNotContain("90.41");
    }

    @Test
    void anOpenPlaceIsOneThatWasReported() throws IOException {
        String dentist = district().idOf("services", "s2");
        district()
                .as("coordinator")
                .contentType("application/json")
                .body(Map.of("unit", "Chairs", "vacancy", 2))
                .put("/v1/services/" + dentist + "/capacity")
                .then()
                .statusCode(200);

        assertThat(found(Map.of("partner", Map.of("openPlace", true)))).containsExactly(DENTIST);
        assertThat(counted("openPlace", Map.of("person", Map.of("languages", List.of("es")))))
                .containsExactly(1);
        assertThat(counted("openPlace", Map.of("needs", Map.of("categories", List.of("COUNSELING")))))
                .isNull();
    }

    @Test
    void whoCanReceiveReferralsIsActiveAndHasAnAgencyThatWasVerified() throws IOException {
        TestDistrict own = TestDistrict.registered();
        own.imported(
                new PackageOnDisk()
                        .with("organizations.csv", "id,name,description", "o1,Willow Bend,x", "o2,Harbor House,x")
                        .with(
                                "services.csv",
                                "id,organization_id,name,status",
                                "s1,o1,Running,active",
                                "s2,o1,Paused,inactive",
                                "s3,o1,Shut,temporarily closed",
                                "s4,o2,Nobody's,active"),
                "ALL_OR_NOTHING");
        own.linkedAgency("o1");

        assertThat(found(own, Map.of("partner", Map.of("acceptsReferrals", true))))
                .containsExactly("Running");
        assertThat(found(own, Map.of())).containsExactly("Nobody's", "Paused", "Running", "Shut");
    }

    @Test
    void aTextOfBlanksAsksForNothing() throws IOException {
        assertThat(found(Map.of("text", "  "))).hasSameSizeAs(found(Map.of())).isNotEmpty();
    }

    @Test
    void aValidAgreementIsOneThatLetsReferralsComeInTodayAndCoversTheService() throws IOException {
        Map<String, ?> agreed = Map.of("partner", Map.of("validAgreement", true));
        assertThat(found(agreed)).isEmpty();
        assertThat(counted("validAgreement", Map.of())).isNull();

        agree(district().idOf("services", "s1"));

        assertThat(found(agreed)).containsExactly(COUNSELING);
        assertThat(counted("validAgreement", Map.of())).containsExactly(1);
        assertThat(counted("languages", agreed)).containsExactly(1);
    }

    private static void agree(String service) {
        LocalDate today = LocalDate.now(ZoneId.of("America/Chicago"));
        Map<String, Object> terms = Map.of(
                "firstDay", today.toString(),
                "lastDay", today.plusDays(200).toString(),
                "renewalNoticeDays", 30,
                "responsibilities",
                        List.of(
                                Map.of("side", "DISTRICT", "role", "Principal", "text", "Keeps a room free."),
                                Map.of("side", "PARTNER", "role", "Director", "text", "Supervises.")),
                "goals", List.of(Map.of("text", "Fewer days missed", "improvementPlanGoal", "Attendance")),
                "serviceIds", List.of(service),
                "dataSharing", Map.of("categories", List.of(), "purposes", List.of()),
                "compliance", Map.of("evidence", List.of(), "checklist", List.of()));
        String id = district.as("district-admin")
                .contentType("application/json")
                .body(Map.of("organizationId", district.idOf("organizations", "o1"), "terms", terms))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        district.as("district-admin").contentType("application/json").post("/v1/agreements/" + id + "/proposal");
        sign(district.as("district-admin"), id, "DISTRICT", today);
        sign(TestDistrict.agency("agency-admin", agency), id, "PARTNER", today);
    }

    private static void sign(RequestSpecification as, String id, String side, LocalDate today) {
        as.contentType("application/json")
                .body(Map.of("side", side, "signer", "A. Signer", "function", "Director", "signedOn", today.toString()))
                .post("/v1/agreements/" + id + "/signatures")
                .then()
                .statusCode(200);
    }

    /** How many of what is found have each value of a facet; null where none has any. */
    private static List<Integer> counted(String facet, Map<String, ?> filters) throws IOException {
        return district()
                .as("counselor")
                .contentType("application/json")
                .body(filters)
                .post("/v1/services/facets")
                .then()
                .statusCode(200)
                .extract()
                .path(facet + ".count");
    }

    @Test
    void facetsCountEverythingThatTheSearchFinds() throws IOException {
        district()
                .as("counselor")
                .contentType("application/json")
                .body(Map.of("person", Map.of("languages", List.of("es"))))
                .post("/v1/services/facets")
                .then()
                .statusCode(200)
                .body("languages.find { it.value == 'es' }.count", equalTo(2))
                .body("costs.value", containsInAnyOrder("SLIDING_SCALE", "FEE"))
                .body("schools.value", hasItem("school-7"))
                .body("insurances.value", hasItem("MEDICAID"));
    }

    @Test
    void whatCannotHoldIsRefusedWithItsPlace() throws IOException {
        search(Map.of(
                        "person",
                        Map.of("ages", Map.of("from", 12, "until", 9), "grades", Map.of("from", 3, "until", 99)),
                        "when",
                        Map.of("freeTimes", List.of(time("MONDAY", "16:00", "15:00"))),
                        "where",
                        Map.of("billable", true, "withinMetres", 5)))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/person/ages/until",
                                "/person/grades",
                                "/when/freeTimes/0/until",
                                "/where/schoolSourcedId",
                                "/where/near"));
        search(Map.of("when", Map.of("freeTimes", List.of(time("MONDAY", "25:00", "26:00")))))
                .statusCode(400);
        search(Map.of(
                        "when",
                        Map.of(
                                "freeTimes", List.of(time("MONDAY", "10:00", "11:00")),
                                "protectedTimes", List.of(time("MONDAY", "09:00", "10:45")))))
                .statusCode(422)
                .body("errors.code", hasItem("NO_TIME_LEFT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "grief\\u0007"})
    void whatNoTextCanHoldIsRefused(String escaped) throws IOException {
        district()
                .as("counselor")
                .contentType("application/json")
                .body("{\"text\": \"" + escaped + "\"}")
                .post("/v1/services/searches")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void pagesOfASearchJoin() throws IOException {
        Response first = district()
                .as("counselor")
                .contentType("application/json")
                .body(Map.of())
                .queryParam("limit", 3)
                .post("/v1/services/searches");
        String cursor = first.path("cursor");

        district()
                .as("counselor")
                .contentType("application/json")
                .body(Map.of())
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .post("/v1/services/searches")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body(
                        "items.name",
                        not(hasItem(first.<List<String>>path("items.name").get(0))));
    }
}
