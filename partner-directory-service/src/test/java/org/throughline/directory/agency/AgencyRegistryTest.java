package org.throughline.directory.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;

@QuarkusTest
class AgencyRegistryTest {

    private TestDistrict district;
    private final UUID agency = UUID.randomUUID();

    @BeforeEach
    void importDirectory() throws IOException {
        district = TestDistrict.registered();
        district.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
    }

    private Response link(UUID to, String ifMatch) {
        return district.as("district-admin")
                .contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(Map.of("agencyId", to))
                .put("/v1/organizations/" + district.idOf("organizations", "o1") + "/agency");
    }

    @Test
    void aProposalIsSeenByItsDistrictOnlyUntilItIsVerified() {
        TestDistrict other = TestDistrict.registered();
        district.propose(agency);

        district.as("counselor").get("/v1/agencies/" + agency).then().body("state", equalTo("PROPOSED"));
        other.as("counselor").get("/v1/agencies/" + agency).then().statusCode(404);
        other.service().post("/v1/agencies/" + agency + "/verification").then().statusCode(404);

        district.verify(agency);
        other.as("counselor").get("/v1/agencies/" + agency).then().body("state", equalTo("VERIFIED"));
        TestDistrict.agency("agency-staff", agency)
                .get("/v1/agencies/" + agency)
                .then()
                .statusCode(200);
    }

    @Test
    void anIdIsOneAgencyForAllDistricts() {
        district.propose(agency);

        TestDistrict.registered()
                .as("district-admin")
                .contentType("application/json")
                .body(Map.of("id", agency, "name", "Another", "intakeEmail", "a@b.example.org"))
                .post("/v1/agencies")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:agency-already-known"));
    }

    @Test
    void anOrganizationIsLinkedOnlyToAVerifiedAgency() {
        district.propose(agency);

        link(agency, null).then().statusCode(409).body("type", equalTo("urn:throughline:problem:agency-not-verified"));
        link(UUID.randomUUID(), null).then().statusCode(404);

        district.verify(agency);
        link(agency, null).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void aServiceAcceptsReferralsOnceItsOrganizationIsLinkedAndTellsItsIntakeToServicesOnly() {
        String service = district.idOf("services", "s1");
        district.as("counselor")
                .get("/v1/services/" + service)
                .then()
                .body("acceptsReferrals", equalTo(false))
                .body("reasons", contains("NO_AGENCY"));

        UUID linked = district.linkedAgency("o1");

        district.as("counselor")
                .get("/v1/services/" + service)
                .then()
                .body("acceptsReferrals", equalTo(true))
                .body("reasons", empty())
                .body("agencyId", equalTo(linked.toString()))
                .body("intakeEmail", nullValue());
        district.service()
                .get("/v1/services/" + service)
                .then()
                .body("intakeEmail", equalTo("intake@willow.example.org"));
    }

    @Test
    void aLinkIsChangedOnlyByWhoReadItAndStaysThroughImports() throws IOException {
        UUID first = district.linkedAgency("o1");
        UUID second = UUID.randomUUID();
        district.propose(second);
        district.verify(second);

        link(first, null).then().statusCode(200).header("ETag", "\"1\"");
        link(second, null).then().statusCode(428);
        link(second, "\"7\"").then().statusCode(412);
        link(second, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        district.imported(
                PackageOnDisk.faultless()
                        .with(
                                "services.csv",
                                "id,organization_id,name,status",
                                "s1,o1,Renamed,active",
                                "s2,o2,Food box,active"),
                "ALL_OR_NOTHING");

        district.as("coordinator")
                .get("/v1/services/" + district.idOf("services", "s1"))
                .then()
                .body("name", equalTo("Renamed"))
                .body("agencyId", equalTo(second.toString()));
    }

    @Test
    void anAgencySeesItsOwnServicesInEveryDistrictAndNoOthers() {
        UUID linked = district.linkedAgency("o1");
        String own = district.idOf("services", "s1");
        String foreign = district.idOf("services", "s2");

        TestDistrict.agency("agency-staff", linked)
                .get("/v1/services/" + own)
                .then()
                .statusCode(200);
        TestDistrict.agency("agency-staff", linked)
                .get("/v1/services/" + foreign)
                .then()
                .statusCode(404);
        assertThat(TestDistrict.agency("agency-staff", UUID.randomUUID())
                        .get("/v1/services/" + own)
                        .statusCode())
                .isEqualTo(404);
    }
}
