package org.throughline.directory.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** A wrong link is taken back, and who linked what to which agency can be read. */
@QuarkusTest
class LinkTakenBackTest {

    private static final String WHY = "Another organization of this name";

    private TestDistrict district;
    private UUID agency;
    private String service;
    private String link;

    @BeforeEach
    void aLinkedOrganization() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        agency = district.linkedAgency("o1");
        service = "/v1/services/" + district.idOf("services", "s1");
        link = "/v1/organizations/" + district.idOf("organizations", "o1") + "/agency";
    }

    private ValidatableResponse takeBack(TestDistrict in, String ifMatch, Map<String, ?> body) {
        return in.as("district-admin")
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(body)
                .post(link + "/withdrawal")
                .then();
    }

    private ValidatableResponse linkTo(UUID other) {
        return district.as("district-admin")
                .contentType("application/json")
                .body(Map.of("agencyId", other))
                .put(link)
                .then();
    }

    @Test
    void theOrganizationIsNoAgencyAndItsServicesReceiveNothingAnyMore() throws IOException {
        takeBack(district, "\"1\"", Map.of("reason", WHY)).statusCode(204);

        district.as("coordinator").get(link).then().statusCode(404);
        district.as("counselor")
                .get(service)
                .then()
                .body("agencyId", nullValue())
                .body("reasons", contains("NO_AGENCY"));
        TestDistrict.agency("agency-staff", agency).get(service).then().statusCode(404);
        district.as("coordinator")
                .contentType("application/json")
                .body("{}")
                .post(service + "/capacity-requests")
                .then()
                .statusCode(409);
        district.imported(
                PackageOnDisk.faultless()
                        .with(
                                "services.csv",
                                "id,organization_id,name,status",
                                "s1,o1,Renamed,active",
                                "s2,o2,Food box,active"),
                "ALL_OR_NOTHING");
        district.as("counselor")
                .get(service)
                .then()
                .body("name", equalTo("Renamed"))
                .body("agencyId", nullValue());
    }

    @Test
    void whoAsksWhetherItMayReceiveHearsThatNobodyStandsBehindIt() {
        takeBack(district, "\"1\"", Map.of("reason", WHY)).statusCode(204);

        district.as("counselor")
                .get(link.replace("/agency", "/referral-eligibility"))
                .then()
                .body("mayReceive", equalTo(false))
                .body("reasons.code", contains("NO_AGREEMENT", "NO_AGENCY"));
    }

    @Test
    void itIsTakenBackByWhoReadItAndOnlyOnce() {
        takeBack(district, null, Map.of("reason", WHY)).statusCode(428);
        takeBack(district, "\"2\"", Map.of("reason", WHY)).statusCode(412);
        takeBack(district, "\"1\"", Map.of("reason", " ")).statusCode(422).body("errors.pointer", contains("/reason"));
        takeBack(TestDistrict.registered(), "\"1\"", Map.of("reason", WHY)).statusCode(404);

        takeBack(district, "\"1\"", Map.of("reason", WHY)).statusCode(204);
        takeBack(district, "\"2\"", Map.of("reason", WHY)).statusCode(404);
        district.as("district-admin")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("agencyId", agency))
                .put(link)
                .then()
                .statusCode(412);
    }

    @Test
    void itIsLinkedAnewWithoutHavingReadAnything() {
        takeBack(district, "\"1\"", Map.of("reason", WHY)).statusCode(204);

        linkTo(agency).statusCode(200).header("ETag", "\"3\"");
        district.as("counselor").get(service).then().body("agencyId", equalTo(agency.toString()));
    }

    @Test
    void everyActCanBeReadPageByPageTheLatestFirst() {
        takeBack(district, "\"1\"", Map.of("reason", WHY)).statusCode(204);
        linkTo(agency).statusCode(200);

        String cursor = district.as("auditor")
                .get(link + "/acts?limit=2")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2))
                .body("items.agencyId", contains(agency.toString(), null))
                .body("items.reason", contains(null, WHY))
                .extract()
                .path("cursor");
        district.as("auditor")
                .queryParam("cursor", cursor)
                .get(link + "/acts?limit=2")
                .then()
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(1))
                .body(
                        "items[0].by",
                        equalTo(UUID.nameUUIDFromBytes(("district-admin" + district.tenant)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString()))
                .body("cursor", nullValue());
        TestDistrict.registered().as("auditor").get(link + "/acts").then().statusCode(404);
    }

    @Test
    void theActIsToldAndItsReasonIsNot() throws IOException {
        takeBack(district, "\"1\"", Map.of("reason", WHY)).statusCode(204);

        List<ReceivedFact> facts = PublishedFacts.of(district.idOf("organizations", "o1"), 2);
        assertThat(facts.get(1).type()).isEqualTo("org.throughline.directory.agency.unlinked.v1");
        assertThat(facts.get(1).data().get("agencyId").asText()).isEqualTo(agency.toString());
        assertThat(facts.get(1).data().toString()).doesNotContain(WHY);
    }
}
