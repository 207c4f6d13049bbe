package org.throughline.directory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.agency.AgencyId;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.tenancy.TenantId;

/** An agency keeps a person once, and the records of service in every district follow. */
@QuarkusTest
class AgencyStaffTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String ACCOUNT = UUID.randomUUID().toString();

    @Inject
    FollowAgencyStaff following;

    private TestDistrict elm;
    private TestDistrict oak;
    private UUID agency;
    private String person;

    @BeforeEach
    void anAgencyWithAPersonInTwoDistricts() throws IOException {
        elm = withDirectory();
        oak = withDirectory();
        agency = elm.linkedAgency("o1");
        linkAgency(oak, agency, null);
        person = arrives("R. Clinician")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
    }

    private static TestDistrict withDirectory() throws IOException {
        TestDistrict made = TestDistrict.registered();
        made.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        return made;
    }

    private static RequestSpecification json(RequestSpecification as, String ifMatch) {
        return as.contentType("application/json").headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
    }

    private static void linkAgency(TestDistrict of, UUID agency, String ifMatch) {
        json(of.as("district-admin"), ifMatch)
                .body(Map.of("agencyId", agency))
                .put("/v1/organizations/" + of.idOf("organizations", "o1") + "/agency")
                .then()
                .statusCode(200);
    }

    private RequestSpecification admin(String ifMatch) {
        return json(TestDistrict.agency("agency-admin", agency), ifMatch);
    }

    private String people() {
        return "/v1/agencies/" + agency + "/staff-members";
    }

    private static Map<String, Object> person(String name, List<String> languages) {
        return Map.of(
                "name",
                name,
                "personId",
                ACCOUNT,
                "roles",
                List.of("CLINICIAN"),
                "languages",
                languages,
                "competencies",
                List.of("TRAUMA_INFORMED"),
                "arrivedOn",
                "2026-01-12");
    }

    private ValidatableResponse arrives(String name) {
        return admin(null)
                .body(person(name, List.of("es", "en")))
                .post(people())
                .then();
    }

    private ValidatableResponse leaves(String lastDay) {
        return admin(null)
                .body(Map.of("lastDay", lastDay, "reason", "LEFT"))
                .post(people() + "/" + person + "/departure")
                .then();
    }

    /** A record of service that names the person. */
    private Map<String, Object> serving(TestDistrict in) {
        Map<String, Object> member = new HashMap<>();
        member.put("organizationId", in.idOf("organizations", "o1"));
        member.put("agencyStaffMember", person);
        member.put("serviceIds", List.of(in.idOf("services", "s1")));
        member.put("caseload", 5);
        member.put("arrivedOn", "2026-08-17");
        return member;
    }

    /** A record of service of whom the district itself names. */
    private Map<String, Object> servingUnnamed(TestDistrict in) {
        Map<String, Object> member = serving(in);
        member.remove("agencyStaffMember");
        member.put("name", "N. Obody");
        member.put("roles", List.of("TUTOR"));
        member.put("languages", List.of("es"));
        return member;
    }

    private static ValidatableResponse record(RequestSpecification as, Map<String, Object> member) {
        return json(as, null).body(member).post("/v1/staff-members").then();
    }

    private String recorded(TestDistrict in) {
        return record(in.as("coordinator"), serving(in))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response awaitRecord(TestDistrict in, String id, String etag) {
        return await().atMost(PATIENCE)
                .until(
                        () -> in.as("coordinator").get("/v1/staff-members/" + id),
                        found -> etag.equals(found.header("ETag")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "account-7", "0C9D7F5E-3B1A-4D2C-8E6F-5A4B3C2D1E0F"})
    void anAccountIsNamedByItsId(String personId) {
        Map<String, Object> ofNoAccount = new HashMap<>(person("N. Obody", List.of("es")));
        ofNoAccount.put("personId", personId);
        Map<String, Object> inTheDistrict = servingUnnamed(elm);
        inTheDistrict.put("personId", personId);

        String told = isOfNoAccount(admin(null).body(ofNoAccount).post(people()).then());
        assertThat(told).doesNotContain("nobody", "0C9D");
        isOfNoAccount(record(elm.as("coordinator"), inTheDistrict));
    }

    private static String isOfNoAccount(ValidatableResponse answer) {
        return answer.statusCode(422)
                .body("errors.pointer", contains("/personId"))
                .body("errors.code", contains("PATTERN"))
                .body("errors[0].message", startsWith("It is the id of an account"))
                .extract()
                .asString();
    }

    @Test
    void aRecordNamesThePersonAndSaysWhatTheAgencySays() {
        record(TestDistrict.agency("agency-admin", agency), serving(elm))
                .statusCode(201)
                .body("agencyStaffMember", equalTo(person))
                .body("name", equalTo("R. Clinician"))
                .body("personId", equalTo(ACCOUNT))
                .body("roles", contains("CLINICIAN"))
                .body("languages", contains("en", "es"))
                .body("competencies", contains("TRAUMA_INFORMED"))
                .body("caseload", equalTo(5));
    }

    @Test
    void whatTheAgencyChangesIsChangedInEveryDistrictWithItsOwnFact() throws IOException {
        String inElm = recorded(elm);
        String inOak = recorded(oak);
        admin("\"1\"")
                .body(person("R. Clinician-Smith", List.of("ht")))
                .put(people() + "/" + person)
                .then()
                .statusCode(200);

        for (Response found : List.of(awaitRecord(elm, inElm, "\"2\""), awaitRecord(oak, inOak, "\"2\""))) {
            found.then()
                    .body("name", equalTo("R. Clinician-Smith"))
                    .body("languages", contains("ht"))
                    .body("caseload", equalTo(5))
                    .body("departure", nullValue());
        }
        List<ReceivedFact> facts = PublishedFacts.of(inOak, 2);
        assertThat(facts.get(1).type()).endsWith("staff.changed.v1");
        assertThat(facts.get(1).data().get("languages").get(0).asText()).isEqualTo("ht");
        assertThat(facts.get(1).tenant()).isEqualTo(new TenantId(oak.tenant));
        assertThat(facts.toString()).doesNotContain("R. Clinician");
    }

    @Test
    void oneDepartureDepartsAllRecordsEachNamingTheServicesItTouches() throws IOException {
        Map<String, String> records = Map.of(elm.code, recorded(elm), oak.code, recorded(oak));
        leaves("2027-01-15").statusCode(200).body("departure.lastDay", equalTo("2027-01-15"));

        for (TestDistrict in : List.of(elm, oak)) {
            awaitRecord(in, records.get(in.code), "\"2\"").then().body("departure.lastDay", equalTo("2027-01-15"));
            List<ReceivedFact> facts = PublishedFacts.of(records.get(in.code), 2);
            assertThat(facts.get(1).type()).endsWith("staff.departed.v1");
            assertThat(facts.get(1).data().get("serviceIds").get(0).asText()).isEqualTo(in.idOf("services", "s1"));
            assertThat(facts.get(1).tenant()).isEqualTo(new TenantId(in.tenant));
        }
        assertThat(acts(2)).containsExactly("ADDED", "DEPARTED");
        leaves("2027-01-16").statusCode(409);
        record(elm.as("coordinator"), serving(elm))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:staff-departed"));
    }

    @Test
    void whatTheAgencyCorrectsAndTakesBackIsSoInEveryRecordThatDepartedBecauseOfIt() throws IOException {
        String inElm = recorded(elm);
        String inOak = recorded(oak);
        json(elm.as("coordinator"), null)
                .body(Map.of("lastDay", "2998-12-01", "reason", "REASSIGNED"))
                .post("/v1/staff-members/" + inElm + "/departure")
                .then()
                .statusCode(200);
        leaves("2998-01-15").statusCode(200);
        awaitRecord(oak, inOak, "\"2\"").then().body("departure.lastDay", equalTo("2998-01-15"));

        admin("\"2\"")
                .body(Map.of("lastDay", "2998-02-15", "reason", "LEFT"))
                .post(people() + "/" + person + "/departure")
                .then()
                .statusCode(200);
        awaitRecord(oak, inOak, "\"3\"").then().body("departure.lastDay", equalTo("2998-02-15"));
        admin(null)
                .post(people() + "/" + person + "/departure/withdrawal")
                .then()
                .statusCode(200)
                .body("departure", nullValue());

        awaitRecord(oak, inOak, "\"4\"").then().body("departure", nullValue());
        assertThat(PublishedFacts.of(inOak, 4))
                .extracting(fact -> fact.type().replaceAll(".*directory\\.", ""))
                .containsExactly(
                        "staff.arrived.v1", "staff.departed.v1", "staff.departed.v1", "staff.departure-withdrawn.v1");
        assertThat(acts(4)).containsExactly("ADDED", "DEPARTED", "DEPARTED", "STAYS");
        elm.as("coordinator")
                .get("/v1/staff-members/" + inElm)
                .then()
                .header("ETag", "\"2\"")
                .body("departure.lastDay", equalTo("2998-12-01"));
    }

    /** As they are told where the agency was proposed. */
    private List<String> acts(int count) throws IOException {
        List<ReceivedFact> facts = PublishedFacts.of(person, count);
        assertThat(facts)
                .allSatisfy(fact -> assertThat(fact.type()).endsWith("agency-staff.changed.v1"))
                .allSatisfy(fact -> assertThat(fact.tenant()).isEqualTo(new TenantId(elm.tenant)));
        assertThat(facts.toString()).doesNotContain("R. Clinician", ACCOUNT);
        return facts.stream().map(fact -> fact.data().get("act").asText()).toList();
    }

    @Test
    void whoHasLeftOneDistrictStaysGoneThereWhenTheyLeaveTheAgency() {
        String inElm = recorded(elm);
        String inOak = recorded(oak);
        json(elm.as("coordinator"), null)
                .body(Map.of("lastDay", "2026-12-01", "reason", "REASSIGNED"))
                .post("/v1/staff-members/" + inElm + "/departure")
                .then()
                .statusCode(200);
        leaves("2027-01-15").statusCode(200);

        awaitRecord(oak, inOak, "\"2\"").then().body("departure.lastDay", equalTo("2027-01-15"));
        elm.as("coordinator")
                .get("/v1/staff-members/" + inElm)
                .then()
                .header("ETag", "\"2\"")
                .body("departure.lastDay", equalTo("2026-12-01"));
    }

    @Test
    void severalThatFollowAtTheSameTimeChangeARecordOnce() throws IOException {
        String inElm = recorded(elm);
        leaves("2027-01-15").statusCode(200);
        Stream.generate(() -> following
                        .follow(new TenantId(elm.tenant), UUID.fromString(inElm), new AgencyId(agency))
                        .subscribeAsCompletionStage()
                        .exceptionally(second -> null))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        awaitRecord(elm, inElm, "\"2\"");
        assertThat(PublishedFacts.of(inElm, 2)).hasSize(2);
    }

    @Test
    void aChangeInTheDistrictKeepsToWhatTheAgencySaysUntilItNamesNobody() {
        String id = recorded(elm);
        Map<String, Object> more = serving(elm);
        more.put("caseload", 9);
        json(elm.as("coordinator"), "\"1\"")
                .body(more)
                .put("/v1/staff-members/" + id)
                .then()
                .statusCode(200)
                .body("caseload", equalTo(9))
                .body("roles", contains("CLINICIAN"));
        more.remove("agencyStaffMember");
        more.put("name", "R. Clinician");
        more.put("roles", List.of("TUTOR"));
        more.put("languages", List.of());
        json(elm.as("coordinator"), "\"2\"")
                .body(more)
                .put("/v1/staff-members/" + id)
                .then()
                .statusCode(200)
                .body("agencyStaffMember", nullValue())
                .body("competencies", nullValue())
                .body("roles", contains("TUTOR"));
    }

    @Test
    void aPersonIsRecordedOnceAtAnOrganizationAndComesBackAfterTheLastDay() {
        String id = recorded(elm);
        record(elm.as("coordinator"), serving(elm))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:staff-present"));
        record(TestDistrict.agency("agency-admin", agency), serving(elm)).statusCode(409);
        recorded(oak);
        json(elm.as("coordinator"), null)
                .body(Map.of("lastDay", "2026-12-01", "reason", "REASSIGNED"))
                .post("/v1/staff-members/" + id + "/departure")
                .then()
                .statusCode(200);

        Map<String, Object> back = serving(elm);
        back.put("arrivedOn", "2026-12-01");
        record(elm.as("coordinator"), back).statusCode(409);
        back.put("arrivedOn", "2026-12-02");
        String second =
                record(elm.as("coordinator"), back).statusCode(201).extract().path("id");
        back.put("arrivedOn", "2026-11-30");
        json(elm.as("coordinator"), "\"1\"")
                .body(back)
                .put("/v1/staff-members/" + second)
                .then()
                .statusCode(409);
        back.put("arrivedOn", "2026-12-03");
        json(elm.as("coordinator"), "\"1\"")
                .body(back)
                .put("/v1/staff-members/" + second)
                .then()
                .statusCode(200);
    }

    @Test
    void ofManyWhoRecordThePersonAtTheSameTimeOneDoes() {
        List<CompletableFuture<Integer>> recording = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                        record(elm.as("coordinator"), serving(elm)).extract().statusCode()))
                .limit(6)
                .toList();

        assertThat(recording.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        elm.as("coordinator").get("/v1/staff-members").then().body("items", hasSize(1));
    }

    @Test
    void aRecordThatNamesNobodyYetNamesNobodyWhoIsRecordedAlready() {
        recorded(elm);
        Map<String, Object> own = serving(elm);
        own.remove("agencyStaffMember");
        own.putAll(Map.of("name", "R. Clinician", "roles", List.of("TUTOR"), "languages", List.of()));
        String id = record(elm.as("coordinator"), own).statusCode(201).extract().path("id");

        json(elm.as("coordinator"), "\"1\"")
                .body(serving(elm))
                .put("/v1/staff-members/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:staff-present"));
    }

    @Test
    void whatTheAgencySaysIsNotSaidBesideItAndIsNeededWithoutIt() {
        Map<String, Object> both = serving(elm);
        both.put("name", "Somebody");
        both.put("roles", List.of("TUTOR"));
        record(elm.as("coordinator"), both).statusCode(422).body("errors.pointer", contains("/name", "/roles"));

        Map<String, Object> neither = serving(elm);
        neither.remove("agencyStaffMember");
        record(elm.as("coordinator"), neither)
                .statusCode(422)
                .body("errors.pointer", contains("/name", "/roles", "/languages"))
                .body("errors.code", contains("NOT_BLANK", "NOT_NULL", "NOT_NULL"));
    }

    @Test
    void whoLeavesTheAgencyIsNotChangedAndWhoArrivesHasNothingThatIsOnlyTold() {
        Map<String, Object> other = new HashMap<>(read());
        other.put("departure", Map.of("lastDay", "2027-01-15", "reason", "LEFT"));
        sendBack("\"1\"", other).statusCode(422).body("errors.pointer", contains("/departure"));

        leaves("2027-01-15").statusCode(200);
        sendBack("\"2\"", read()).statusCode(409).body("type", equalTo("urn:throughline:problem:staff-departed"));
        for (String told : List.of("id", "departure")) {
            Map<String, Object> arriving = new HashMap<>(person("A. Tutor", List.of("en")));
            arriving.put(told, read().get(told));
            admin(null)
                    .body(arriving)
                    .post(people())
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/" + told));
        }
    }

    private Map<String, Object> read() {
        return admin(null)
                .get(people() + "/" + person)
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
    }

    private ValidatableResponse sendBack(String ifMatch, Map<String, Object> content) {
        return admin(ifMatch).body(content).put(people() + "/" + person).then();
    }

    @Test
    void whatTheAgencySaysIsRepeatedAsItWasReadAndNotChanged() {
        String id = recorded(elm);
        Map<String, Object> read = elm.as("coordinator")
                .get("/v1/staff-members/" + id)
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<>() {});
        for (String said : List.of("name", "personId", "roles", "languages", "competencies")) {
            Map<String, Object> other = new HashMap<>(read);
            other.put(said, otherThan(said));
            json(elm.as("coordinator"), "\"1\"")
                    .body(other)
                    .put("/v1/staff-members/" + id)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/" + said));
        }
        json(elm.as("coordinator"), "\"1\"")
                .body(read)
                .put("/v1/staff-members/" + id)
                .then()
                .statusCode(200)
                .body("agencyStaffMember", equalTo(person))
                .body("competencies", contains("TRAUMA_INFORMED"));
    }

    private static Object otherThan(String said) {
        return switch (said) {
            case "languages" -> List.of("fr");
            case "roles", "competencies" -> List.of("TUTOR");
            default -> "Somebody";
        };
    }

    @Test
    void onlyAPersonOfTheAgencyBehindTheOrganizationIsNamed() {
        Map<String, Object> elsewhere = serving(elm);
        elsewhere.put("organizationId", elm.idOf("organizations", "o2"));
        elsewhere.put("serviceIds", List.of(elm.idOf("services", "s2")));
        record(elm.as("coordinator"), elsewhere).statusCode(422).body("errors.pointer", contains("/agencyStaffMember"));
        Map<String, Object> nobody = serving(elm);
        nobody.put("agencyStaffMember", UUID.randomUUID());
        record(elm.as("coordinator"), nobody).statusCode(422).body("errors.pointer", contains("/agencyStaffMember"));
    }

    @Test
    void anAgencySeesItsOwnPeopleOnlyAndOnlyOnceItIsVerified() {
        TestDistrict.agency("agency-staff", agency)
                .get(people() + "?presentOn=2026-12-01")
                .then()
                .body("items.id", contains(person));
        leaves("2026-11-30").statusCode(200);
        TestDistrict.agency("agency-staff", agency)
                .get(people() + "?presentOn=2026-12-01")
                .then()
                .body("items", empty());

        RequestSpecification stranger = TestDistrict.agency("agency-admin", UUID.randomUUID());
        stranger.get(people()).then().statusCode(404);
        TestDistrict.agency("agency-admin", UUID.randomUUID())
                .get(people() + "/" + person)
                .then()
                .statusCode(404);
        UUID proposed = UUID.randomUUID();
        elm.propose(proposed);
        json(TestDistrict.agency("agency-admin", proposed), null)
                .body(person("Too Early", List.of()))
                .post("/v1/agencies/" + proposed + "/staff-members")
                .then()
                .statusCode(404);
    }

    @Test
    void whoArrivesLaterIsNotPresentYet() {
        String id = admin(null)
                .body(with(person("N. Newcomer", List.of()), "arrivedOn", "2026-12-02"))
                .post(people())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        presentOn("2026-12-01").body("items.id", contains(person));
        presentOn("2026-12-02").body("items.id", containsInAnyOrder(person, id));
        presentOn("2026-01-11").body("items", empty());
        admin("\"1\"")
                .body(with(person("N. Newcomer", List.of()), "arrivedOn", "2026-12-01"))
                .put(people() + "/" + id)
                .then()
                .statusCode(200);
        presentOn("2026-12-01").body("items.id", containsInAnyOrder(person, id));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private ValidatableResponse presentOn(String day) {
        return TestDistrict.agency("agency-staff", agency)
                .get(people() + "?presentOn=" + day)
                .then()
                .statusCode(200);
    }

    @Test
    void thePeopleGoOnUnderTheSuccessorAndARecordOfAnotherAgencyFollowsNoMore() throws IOException {
        String inElm = recorded(elm);
        String inOak = recorded(oak);
        UUID another = UUID.randomUUID();
        oak.propose(another);
        oak.verify(another);
        linkAgency(oak, another, "\"1\"");
        UUID after = UUID.randomUUID();
        elm.propose(after);
        elm.verify(after);
        elm.service()
                .contentType("application/json")
                .body(Map.of("successorId", after, "kind", "HANDED_OVER", "evidence", "case 19"))
                .post("/v1/agencies/" + agency + "/succession")
                .then()
                .statusCode(200);
        String moved = "/v1/agencies/" + after + "/staff-members/" + person;
        String etag = await().atMost(PATIENCE)
                .until(() -> TestDistrict.agency("agency-staff", after).get(moved), found -> found.statusCode() == 200)
                .header("ETag");

        json(TestDistrict.agency("agency-admin", after), etag)
                .body(person("R. Clinician", List.of("vi")))
                .put(moved)
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .until(
                        () -> elm.as("coordinator")
                                .get("/v1/staff-members/" + inElm)
                                .path("languages"),
                        List.of("vi")::equals);
        TestDistrict.agency("agency-admin", agency).get(moved).then().statusCode(404);
        oak.as("coordinator")
                .get("/v1/staff-members/" + inOak)
                .then()
                .header("ETag", "\"1\"")
                .body("languages", containsInAnyOrder("es", "en"));
        assertThat(acts(3)).containsExactly("ADDED", "SUCCEEDED", "CHANGED");
    }
}
