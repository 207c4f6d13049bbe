package org.throughline.directory.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.school.ToldSchools;
import org.throughline.kit.event.ReceivedFact;
import org.throughline.kit.transaction.Transactions;
import org.throughline.servers.Mailbox;
import org.throughline.servers.TestTokens;

/** People's accounts in the real identity provider, and their mails in a real mailbox. */
@QuarkusTest
class PeopleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Transactions transactions;

    private final RealmAdmin realm = new RealmAdmin();
    private final String address = "p-" + UUID.randomUUID() + "@district.example.org";

    private TestDistrict district;

    @BeforeEach
    void register() {
        district = TestDistrict.registered();
    }

    private static Map<String, Object> permission(String role, String... schools) {
        return Map.of("roles", List.of(role), "schools", List.of(schools));
    }

    private static ValidatableResponse invite(RequestSpecification as, String email, Map<String, Object> permission) {
        return as.contentType("application/json")
                .body(Map.of("email", email, "firstName", "Pat", "lastName", "Person", "permission", permission))
                .post("/v1/people")
                .then();
    }

    private UUID counselor() {
        return UUID.fromString(invite(district.as("district-admin"), address, permission("counselor", "school-7"))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private ValidatableResponse act(UUID person, String act) {
        return district.as("district-admin")
                .post("/v1/people/" + person + "/" + act)
                .then();
    }

    private UUID verifiedAgency() {
        UUID agency = UUID.randomUUID();
        district.propose(agency);
        district.verify(agency);
        return agency;
    }

    @Test
    void whoIsInvitedBelongsWhereTheCallerDoesAndIsToldByMail() throws IOException {
        UUID person = counselor();

        Response user = realm.user(person);
        user.then()
                .body("enabled", equalTo(true))
                .body("email", equalTo(address))
                .body("attributes.tenant", contains(district.tenant.toString()))
                .body("attributes.schools", contains("school-7"));
        assertThat((String) user.path("username")).doesNotContain("@");
        assertThat(realm.roles(person)).contains("counselor");
        assertThat(new Mailbox(address).only())
                .startsWith("Your invitation to Throughline\n")
                .contains("Choose your password here:\n\nhttp")
                .contains("The link holds for 3 days.");
        district.as("district-admin")
                .get("/v1/people/" + person)
                .then()
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("active", equalTo(true))
                .body("permission.roles", contains("counselor"));
        List<ReceivedFact> facts = PublishedFacts.of(person.toString(), 1);
        assertThat(facts.toString()).doesNotContain("@").doesNotContain("Pat");
    }

    @Test
    void anInvitationTellsTheVersionThatTheNextActNeeds() {
        Response invited = invite(district.as("district-admin"), address, permission("counselor", "school-7"))
                .statusCode(201)
                .extract()
                .response();
        UUID person = UUID.fromString(invited.path("id"));
        assertThat(invited.header("ETag")).isEqualTo(etag(person));
        act(person, "invitation").statusCode(200).header("ETag", "\"2\"");
        assertThat(etag(person)).isEqualTo("\"2\"");
        invite(district.as("district-admin"), address, permission("counselor", "school-7"))
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    private String etag(UUID person) {
        return district.as("district-admin")
                .get("/v1/people/" + person)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    @Test
    void theSameInvitationAgainChangesNothingAndAnAddressIsOnePersons() {
        UUID person = counselor();

        invite(district.as("district-admin"), address, permission("counselor", "school-7"))
                .statusCode(200)
                .body("id", equalTo(person.toString()));
        invite(district.as("district-admin"), address, permission("auditor"))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:address-taken"));
        String refused = invite(TestDistrict.registered().as("district-admin"), address, permission("counselor"))
                .statusCode(409)
                .extract()
                .asString();
        assertThat(refused).doesNotContain(address).doesNotContain(person.toString());
        assertThat(realm.roles(person)).contains("counselor").doesNotContain("auditor");
        act(person, "invitation").statusCode(200);
        await().atMost(PATIENCE).until(() -> new Mailbox(address).mails().size(), equalTo(2));
    }

    @Test
    void nobodyGivesARoleThatIsNotOfHisOwnKind() {
        UUID agency = verifiedAgency();
        invite(district.as("district-admin"), address, permission("agency-staff"))
                .statusCode(403)
                .body("type", equalTo("urn:throughline:problem:role-beyond-reach"))
                .body("errors.pointer", contains("/permission/roles/0"));
        invite(district.as("district-admin"), address, permission("service")).statusCode(403);
        invite(district.as("district-admin"), address, permission("emperor"))
                .statusCode(422)
                .body("errors.pointer", contains("/permission/roles/0"));
        Map<String, Object> several =
                Map.of("roles", List.of("counselor", "agency-admin", "service"), "schools", List.of());
        invite(district.as("district-admin"), address, several)
                .statusCode(403)
                .body("errors.pointer", contains("/permission/roles/1", "/permission/roles/2"));
        invite(TestDistrict.agency("agency-admin", agency), address, permission("district-admin"))
                .statusCode(403);
        invite(TestDistrict.agency("agency-admin", agency), address, permission("agency-staff", "school-7"))
                .statusCode(422)
                .body("errors.pointer", contains("/permission/schools/0"));
        invite(TestDistrict.agency("agency-admin", UUID.randomUUID()), address, permission("agency-staff"))
                .statusCode(404);
        invite(district.as("district-admin"), address, permission("counselor", "school\u0000"))
                .statusCode(422);
        for (String unusable : List.of("not an address", "a@b", "\"a b\"@district.example.org", "a@district..org")) {
            invite(district.as("district-admin"), unusable, permission("counselor"))
                    .statusCode(422)
                    .body("errors.pointer", everyItem(equalTo("/email")));
        }
    }

    @Test
    void whatTheIdentityProviderDoesNotTakeIsNamed() {
        String refused = district.as("district-admin")
                .contentType("application/json")
                .body(Map.of(
                        "email",
                        address,
                        "firstName",
                        "Pat",
                        "lastName",
                        "<Person>",
                        "permission",
                        permission("counselor")))
                .post("/v1/people")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lastName"))
                .body("errors.code", contains("NOT_TAKEN"))
                .extract()
                .asString();
        assertThat(refused).doesNotContain("<Person>");
    }

    @Test
    void whatAPersonHasAlreadyChangesNothing() {
        UUID person = counselor();

        permit(person, 0, permission("counselor", "school-7")).statusCode(412);
        permit(person, 1, permission("counselor", "school-7")).statusCode(200).header("ETag", "\"1\"");
        Map<String, Object> read =
                district.as("district-admin").get("/v1/people/" + person).path("permission");
        permit(person, 1, read).statusCode(200).header("ETag", "\"1\"");
        district.as("district-admin")
                .get("/v1/people/" + person + "/history")
                .then()
                .body("items.act", contains("INVITED"));
    }

    @Test
    void nobodyIsGivenASchoolThatTheRosterDoesNotHave() throws IOException {
        UUID person = counselor();
        ToldSchools schools = new ToldSchools(district, transactions);
        schools.tell("school-8", 1, true);

        String stranger = "q-" + address;
        invite(district.as("district-admin"), stranger, permission("counselor", "school-8", "nope"))
                .statusCode(422)
                .body("errors.pointer", contains("/permission/schools/1"))
                .body("errors.code", contains("UNKNOWN_SCHOOL"));
        invite(district.as("district-admin"), stranger, permission("counselor", "school-8"))
                .statusCode(201);

        // What the person was given before the roster came does not stand in the way of anything else.
        permit(person, 1, permission("coordinator", "school-7", "school-8")).statusCode(200);
        permit(person, 2, permission("coordinator", "school-7", "nope"))
                .statusCode(422)
                .body("errors.pointer", contains("/schools/1"));
    }

    private ValidatableResponse permit(UUID person, int version, Map<String, Object> permission) {
        return district.as("district-admin")
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(permission)
                .put("/v1/people/" + person + "/permission")
                .then();
    }

    @Test
    void anAgencysAdminManagesItsOwnPeopleOnly() {
        UUID counselor = counselor();
        UUID agency = verifiedAgency();
        String email = "a-" + address;
        String staff = invite(TestDistrict.agency("agency-admin", agency), email, permission("agency-staff"))
                .statusCode(201)
                .extract()
                .path("id");

        realm.user(UUID.fromString(staff)).then().body("attributes.organization", contains(agency.toString()));
        TestDistrict.agency("agency-admin", agency).get("/v1/people").then().body("items.email", contains(email));
        TestDistrict.agency("agency-admin", agency)
                .get("/v1/people/" + staff + "/history")
                .then()
                .body("items.act", contains("INVITED"));
        TestDistrict.agency("agency-admin", agency)
                .post("/v1/people/" + counselor + "/deactivation")
                .then()
                .statusCode(404);
        TestDistrict.agency("agency-admin", verifiedAgency())
                .get("/v1/people/" + staff)
                .then()
                .statusCode(404);
        district.as("district-admin").get("/v1/people/" + staff).then().statusCode(404);
        district.as("district-admin").get("/v1/people").then().body("items.email", contains(address));
        TestDistrict.registered().as("district-admin").get("/v1/people").then().body("items", empty());
        assertThat(realm.user(counselor).<Boolean>path("enabled")).isTrue();
    }

    @Test
    void pagesOfPeopleJoin() {
        for (int number = 0; number < 3; number++) {
            invite(district.as("district-admin"), number + address, permission("counselor"))
                    .statusCode(201);
        }
        realm.addIntegrator(district.tenant);
        Response first = district.as("district-admin").get("/v1/people?limit=2");
        List<String> seen = new ArrayList<>(first.path("items.email"));
        seen.addAll(district.as("district-admin")
                .queryParam("cursor", first.<String>path("cursor"))
                .get("/v1/people?limit=2")
                .path("items.email"));

        assertThat(seen).containsExactlyInAnyOrder("0" + address, "1" + address, "2" + address);
    }

    @Test
    void whatIsTakenAndWhatIsEndedHoldsAtOnce() {
        realm.allowSignInByPassword();
        UUID person = counselor();
        realm.choosePassword(person);
        String refresh = realm.signIn(address).then().statusCode(200).extract().path("refresh_token");

        RequestSpecification change = district.as("district-admin").contentType("application/json");
        change.body(permission("auditor"))
                .put("/v1/people/" + person + "/permission")
                .then()
                .statusCode(428);
        district.as("district-admin")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(permission("auditor"))
                .put("/v1/people/" + person + "/permission")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("permission.roles", contains("auditor"))
                .body("permission.schools", empty());
        assertThat(realm.roles(person)).contains("auditor").doesNotContain("counselor");
        assertThat(realm.sessions(person)).isEmpty();
        realm.refresh(refresh).then().statusCode(400);
        realm.signIn(address).then().statusCode(200);

        act(person, "deactivation")
                .statusCode(200)
                .body("active", equalTo(false))
                .header("ETag", "\"3\"");
        assertThat(realm.sessions(person)).isEmpty();
        realm.signIn(address).then().statusCode(400);
        act(person, "deactivation").statusCode(200).header("ETag", "\"3\"");
        act(person, "invitation").statusCode(409);
        invite(district.as("district-admin"), address, permission("auditor")).statusCode(409);

        act(person, "reactivation").statusCode(200).body("active", equalTo(true));
        realm.signIn(address).then().statusCode(200);
        district.as("district-admin")
                .get("/v1/people/" + person + "/history")
                .then()
                .header("Cache-Control", "no-store")
                .body("items.act", contains("INVITED", "CHANGED", "DEACTIVATED", "REACTIVATED"))
                .body("items.version", containsInAnyOrder(1, 2, 3, 4));
    }

    @Test
    void nobodyEndsHisOwnAccount() {
        UUID admin = UUID.fromString(invite(district.as("district-admin"), address, permission("district-admin"))
                .statusCode(201)
                .extract()
                .path("id"));
        String own = TestTokens.person("district-admin")
                .named(admin)
                .tenant(district.tenant)
                .token();

        given().auth()
                .oauth2(own)
                .post("/v1/people/" + admin + "/deactivation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:own-account"));
        act(admin, "deactivation").statusCode(200);
    }
}
