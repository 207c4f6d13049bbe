package org.throughline.directory.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;

/**
 * What the registry has of an agency can be corrected: by the district that proposed it until it is verified, then by the
 * agency itself, whose other name waits for the operator, and by the operator at any time.
 */
@QuarkusTest
class AgencyCorrectionTest {

    private final UUID agency = UUID.randomUUID();
    private final String path = "/v1/agencies/" + agency;

    private TestDistrict district;
    private TestDistrict other;

    @BeforeEach
    void aProposal() {
        district = TestDistrict.registered();
        other = TestDistrict.registered();
        district.propose(agency);
    }

    private RequestSpecification itself() {
        return TestDistrict.agency("agency-admin", agency);
    }

    private ValidatableResponse correct(RequestSpecification as, String ifMatch, String name, String intakeEmail) {
        return as.contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("name", name, "intakeEmail", intakeEmail))
                .put(path)
                .then();
    }

    private ValidatableResponse verify(String ifMatch) {
        return district.service()
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .post(path + "/verification")
                .then();
    }

    @Test
    void theProposingDistrictCorrectsAProposalAtOnceAndNoLongerOnceItIsVerified() {
        correct(district.as("district-admin"), "\"1\"", "Willow Band", "desk@willow.example.org")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Willow Band"))
                .body("intakeEmail", equalTo("desk@willow.example.org"))
                .body("nextName", nullValue());
        correct(itself(), "\"2\"", "Willow", "own@willow.example.org").statusCode(404);
        correct(other.as("district-admin"), "\"2\"", "Willow", "a@b.example.org")
                .statusCode(404);

        district.verify(agency);
        correct(district.as("district-admin"), "\"3\"", "Willow", "a@b.example.org")
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:agency-verified"));
        correct(other.as("district-admin"), "\"3\"", "Willow", "a@b.example.org")
                .statusCode(404);
    }

    @Test
    void aVerifiedAgencysAddressChangesAtOnceAndItsNameWaitsForTheOperator() {
        district.verify(agency);
        correct(itself(), "\"2\"", "Willow Bend Services", "desk@willow.example.org")
                .statusCode(200)
                .body("name", equalTo("Willow Bend"))
                .body("nextName", equalTo("Willow Bend Services"))
                .body("intakeEmail", equalTo("desk@willow.example.org"));
        other.as("counselor")
                .get(path)
                .then()
                .body("name", equalTo("Willow Bend"))
                .body("state", equalTo("VERIFIED"))
                .body("nextName", nullValue());

        verify(null).statusCode(428);
        verify("\"2\"").statusCode(412);
        verify("\"3\"").statusCode(200).body("name", equalTo("Willow Bend Services"));
        verify(null).statusCode(200).header("ETag", "\"4\"");
        other.as("counselor").get(path).then().body("name", equalTo("Willow Bend Services"));
    }

    @Test
    void aNameThatWaitsIsTakenBackByNamingTheVerifiedOne() {
        district.verify(agency);
        correct(itself(), "\"2\"", "Willow Bent", "intake@willow.example.org").body("nextName", equalTo("Willow Bent"));

        correct(itself(), "\"3\"", "Willow Bend", "intake@willow.example.org")
                .statusCode(200)
                .body("nextName", nullValue());
        verify(null).statusCode(200).header("ETag", "\"4\"");
    }

    @Test
    void aNameThatWaitsGoesOnWaitingWhereItIsRepeated() {
        district.verify(agency);
        correct(itself(), "\"2\"", "Willow Bent", "intake@willow.example.org").body("nextName", equalTo("Willow Bent"));

        repeat(itself(), "\"3\"", "Willow Bend", "Willow Bent")
                .statusCode(200)
                .body("nextName", equalTo("Willow Bent"));
        repeat(district.service(), "\"4\"", "Willow Bend", "Willow Bent")
                .statusCode(200)
                .body("nextName", equalTo("Willow Bent"));
        repeat(itself(), "\"5\"", "Willow Bend", "Willow")
                .statusCode(422)
                .body("errors.pointer", contains("/nextName"))
                .body("errors.code", contains("NOT_CHANGED"));
        repeat(itself(), "\"5\"", "Willow", "Willow Bent").statusCode(200).body("nextName", equalTo("Willow"));
        repeat(district.service(), "\"6\"", "Willow", "Willow")
                .statusCode(200)
                .body("name", equalTo("Willow"))
                .body("nextName", nullValue());
    }

    private ValidatableResponse repeat(RequestSpecification as, String ifMatch, String name, String nextName) {
        return as.contentType("application/json")
                .header("If-Match", ifMatch)
                .body(Map.of("name", name, "intakeEmail", "desk@willow.example.org", "nextName", nextName))
                .put(path)
                .then();
    }

    @Test
    void theOperatorCorrectsAtAnyTimeAndVerifiesByIt() {
        district.verify(agency);

        correct(district.service(), "\"2\"", "Willow Bend Services", "desk@willow.example.org")
                .statusCode(200)
                .body("name", equalTo("Willow Bend Services"))
                .body("nextName", nullValue());
        correct(other.service(), "\"3\"", "Willow", "a@b.example.org").statusCode(404);
    }

    @Test
    void itIsChangedByWhoReadItAndSaysWhatIsWrongWhere() {
        correct(district.as("district-admin"), null, "Willow", "a@b.example.org")
                .statusCode(428);
        correct(district.as("district-admin"), "\"7\"", "Willow", "a@b.example.org")
                .statusCode(412);
        correct(district.as("district-admin"), "\"1\"", " ", "nobody")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/intakeEmail"));
    }

    @Test
    void anAgencyInWhosePlaceAnotherStandsIsCorrectedByNobody() {
        district.verify(agency);
        correct(itself(), "\"2\"", "Willow Bent", "intake@willow.example.org").statusCode(200);
        UUID successor = UUID.randomUUID();
        district.propose(successor);
        district.verify(successor);
        district.service()
                .contentType("application/json")
                .body(Map.of("successorId", successor, "kind", "MERGED", "evidence", "case 3"))
                .post(path + "/succession")
                .then()
                .statusCode(200)
                .body("nextName", nullValue());

        correct(district.service(), "\"4\"", "Willow", "a@b.example.org")
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:agency-succeeded"));
        correct(itself(), "\"4\"", "Willow", "a@b.example.org").statusCode(404);
    }

    @Test
    void theIntakeAddressIsReadByTheAgencyByOtherServicesAndByTheAdminWhoProposedIt() {
        district.verify(agency);
        for (RequestSpecification reader : List.of(
                itself(),
                TestDistrict.agency("agency-staff", agency),
                district.as("district-admin"),
                other.service())) {
            reader.get(path).then().statusCode(200).body("intakeEmail", equalTo("intake@willow.example.org"));
        }
        for (RequestSpecification reader : List.of(
                district.as("counselor"),
                other.as("district-admin"),
                TestDistrict.agency("agency-admin", UUID.randomUUID()))) {
            reader.get(path).then().statusCode(200).body("intakeEmail", nullValue());
        }
    }

    @Test
    void mailsGoToTheNewAddress() throws IOException {
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        UUID linked = district.linkedAgency("o1");
        TestDistrict.agency("agency-admin", linked)
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Map.of("name", "Willow Bend", "intakeEmail", "desk@willow.example.org"))
                .put("/v1/agencies/" + linked)
                .then()
                .statusCode(200);

        district.service()
                .get("/v1/services/" + district.idOf("services", "s1"))
                .then()
                .body("intakeEmail", equalTo("desk@willow.example.org"));
    }

    @Test
    void everyChangeIsToldInTheDistrictThatProposedItAndSaysNeitherNameNorAddress() throws IOException {
        district.verify(agency);
        correct(itself(), "\"2\"", "Willow Bend Services", "desk@willow.example.org")
                .statusCode(200);
        verify("\"3\"").statusCode(200);
        itself().contentType("application/json")
                .header("If-Match", "\"4\"")
                .body(Map.of("phone", "555-0100"))
                .put(path + "/profile")
                .then()
                .statusCode(200);

        List<ReceivedFact> facts = PublishedFacts.of(agency.toString(), 5);
        assertThat(facts)
                .extracting(fact -> fact.type().replaceAll(".*directory\\.", ""))
                .containsExactly(
                        "agency.proposed.v1",
                        "agency.verified.v1",
                        "agency.changed.v1",
                        "agency.verified.v1",
                        "agency.changed.v1");
        assertThat(facts).allSatisfy(fact -> assertThat(fact.tenant().value()).isEqualTo(district.tenant));
        assertThat(facts.get(4).data().get("version").asLong()).isEqualTo(5);
        assertThat(facts.get(4).data().get("change").asText()).isEqualTo("DESCRIBED");
        assertThat(facts.toString())
                .doesNotContain("Willow")
                .doesNotContain("@")
                .doesNotContain("555-0100");
    }

    @Test
    void everyChangeIsAnActThatCanBeRead() {
        correct(district.as("district-admin"), "\"1\"", "Willow Band", "intake@willow.example.org")
                .statusCode(200);
        district.verify(agency);
        correct(itself(), "\"3\"", "Willow Bend", "desk@willow.example.org").statusCode(200);

        String cursor = district.as("district-admin")
                .get(path + "/acts?limit=3")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.kind", contains("CORRECTED", "VERIFIED", "CORRECTED"))
                .body("items.name", contains("Willow Band", "Willow Band", "Willow Band"))
                .body("items.nextName", contains("Willow Bend", null, null))
                .body(
                        "items.intakeEmail",
                        contains("desk@willow.example.org", "intake@willow.example.org", "intake@willow.example.org"))
                .extract()
                .path("cursor");
        district.as("district-admin")
                .queryParam("cursor", cursor)
                .get(path + "/acts?limit=3")
                .then()
                .body("items.kind", contains("PROPOSED"))
                .body("items.name", contains("Willow Bend"));
        itself().get(path + "/acts").then().statusCode(200).body("items", hasSize(4));
        district.as("auditor").get(path + "/acts").then().statusCode(200);
        other.as("auditor").get(path + "/acts").then().statusCode(404);
        TestDistrict.agency("agency-admin", UUID.randomUUID())
                .get(path + "/acts")
                .then()
                .statusCode(404);
    }

    @Test
    void anActTellsWhatTheAgencySaidOfItselfFromThenOn() {
        district.verify(agency);
        describe("\"2\"", "Meals at noon.");
        correct(itself(), "\"3\"", "Willow Bend", "desk@willow.example.org").statusCode(200);
        describe("\"4\"", "Meals at noon and at six.");

        itself().get(path + "/acts")
                .then()
                .body("items.kind", contains("DESCRIBED", "CORRECTED", "DESCRIBED", "VERIFIED", "PROPOSED"))
                .body(
                        "items.profile.description",
                        contains("Meals at noon and at six.", "Meals at noon.", "Meals at noon."));
    }

    private void describe(String version, String words) {
        itself().header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("description", words))
                .put(path + "/profile")
                .then()
                .statusCode(200);
    }
}
