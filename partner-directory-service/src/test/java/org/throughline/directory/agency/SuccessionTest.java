package org.throughline.directory.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.directory.PublishedFacts;
import org.throughline.directory.TestDistrict;
import org.throughline.directory.hsds.tabular.PackageOnDisk;
import org.throughline.kit.event.ReceivedFact;

/** One agency stands in another's place, and every district's organizations follow. */
@QuarkusTest
class SuccessionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestDistrict district;
    private TestDistrict other;
    private UUID before;
    private UUID after;

    @BeforeEach
    void twoDistrictsOfOneAgency() throws IOException {
        district = withDirectory();
        other = withDirectory();
        before = district.linkedAgency("o1");
        link(other, before);
        after = UUID.randomUUID();
        other.propose(after);
        other.verify(after);
    }

    private static TestDistrict withDirectory() throws IOException {
        TestDistrict made = TestDistrict.registered();
        made.imported(PackageOnDisk.faultless(), "ALL_OR_NOTHING");
        return made;
    }

    private static String organization(TestDistrict of) {
        return "/v1/organizations/" + of.idOf("organizations", "o1") + "/agency";
    }

    private static void link(TestDistrict of, UUID agency) {
        of.as("district-admin")
                .contentType("application/json")
                .body(Map.of("agencyId", agency))
                .put(organization(of))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse succeed(TestDistrict proposer, UUID agency, UUID successor) {
        return proposer.service()
                .contentType("application/json")
                .body(Map.of("successorId", successor, "kind", "HANDED_OVER", "evidence", "case 17"))
                .post("/v1/agencies/" + agency + "/succession")
                .then();
    }

    private static void awaitLinked(TestDistrict of, UUID agency) {
        await().atMost(PATIENCE)
                .until(() -> of.as("coordinator").get(organization(of)).path("agencyId"), agency.toString()::equals);
    }

    @Test
    void theOldIdSaysWhereItWentAndEveryDistrictsLinksFollow() throws IOException {
        String service = other.idOf("services", "s1");
        succeed(district, before, after).statusCode(200).body("state", equalTo("SUCCEEDED"));

        awaitLinked(district, after);
        awaitLinked(other, after);
        other.as("counselor")
                .get("/v1/agencies/" + before)
                .then()
                .statusCode(200)
                .header("Link", containsString("/v1/agencies/" + after))
                .body("successorId", equalTo(after.toString()))
                .body("succession", equalTo("HANDED_OVER"));
        other.as("counselor").get("/v1/agencies/" + after).then().body("successorId", nullValue());
        TestDistrict.agency("agency-staff", after)
                .get("/v1/services/" + service)
                .then()
                .statusCode(200)
                .body("agencyId", equalTo(after.toString()));
        TestDistrict.agency("agency-staff", before)
                .get("/v1/services/" + service)
                .then()
                .statusCode(404);
        List<ReceivedFact> links = PublishedFacts.of(other.idOf("organizations", "o1"), 2);
        assertThat(links.get(1).data().get("agencyId").asText()).isEqualTo(after.toString());
        assertThat(PublishedFacts.of(before.toString(), 3).toString()).doesNotContain("case 17");
    }

    @Test
    void successorsOfSuccessorsAreFollowedToTheLast() {
        UUID last = UUID.randomUUID();
        other.propose(last);
        other.verify(last);
        succeed(district, before, after).statusCode(200);
        succeed(other, after, last).statusCode(200);

        awaitLinked(district, last);
    }

    @Test
    void decidingTheSameAgainChangesNothingAndAnotherIsRefused() {
        succeed(district, before, after).statusCode(200).header("ETag", "\"3\"");
        succeed(district, before, after).statusCode(200).header("ETag", "\"3\"");

        UUID third = UUID.randomUUID();
        other.propose(third);
        other.verify(third);
        succeed(district, before, third)
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:agency-succeeded"));
        succeed(other, after, before).statusCode(409).body("type", equalTo("urn:throughline:problem:agency-succeeded"));
        awaitLinked(district, after);
        district.as("district-admin")
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Map.of("agencyId", before))
                .put(organization(district))
                .then()
                .statusCode(409);
    }

    @Test
    void bothAreVerifiedAndTheProposersDistrictIsNamed() {
        UUID proposed = UUID.randomUUID();
        district.propose(proposed);

        succeed(district, before, proposed)
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:agency-not-verified"));
        succeed(district, proposed, after)
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:agency-not-verified"));
        district.service()
                .contentType("application/json")
                .body(Map.of("successorId", after, "evidence", "case 17"))
                .post("/v1/agencies/" + before + "/succession")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind"));
        district.service()
                .contentType("application/json")
                .body(Map.of("successorId", after, "kind", "MERGED", "evidence", "case\u0000"))
                .post("/v1/agencies/" + before + "/succession")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"));
        succeed(district, before, before).statusCode(422).body("errors[0].pointer", equalTo("/successorId"));
        succeed(district, before, UUID.randomUUID()).statusCode(404);
        succeed(other, before, after).statusCode(404);
    }
}
