package org.throughline.consent.release;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** What a district's rules do to its releases: how long they last, and whose word ends them. */
@QuarkusTest
class RuledReleaseHttpTest {
    private final UUID agency = UUID.randomUUID();
    private final UUID father = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aStudentWithTwoParents() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        List<Map<String, String>> holders = List.of(
                Map.of("id", family.parent().toString(), "relationship", "MOTHER", "authority", "PARENT"),
                Map.of("id", father.toString(), "relationship", "FATHER", "authority", "PARENT"));
        district.asService()
                .body(Map.of("birthDate", "2010-09-01", "holders", holders))
                .put("/v1/subjects/{id}", family.student())
                .then()
                .statusCode(204);
    }

    @Test
    void whatWouldLastTooLongIsNotDraftedAndNotRenewed() {
        UUID year = family.signed(agency, "ATTENDANCE");
        district.enterRule(Map.of("topic", "MAX_DURATION", "code", "FERPA_CONSENT", "longest", "P6M"));

        district.asCounselor()
                .body(District.releaseBody(family.student(), agency, "ATTENDANCE"))
                .post("/v1/releases")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:throughline:problem:release-too-long"))
                .body("errors.pointer", contains("/effectiveUntil"));
        clock.set(Fixture.at("2026-06-01T09:00"));
        district.asCounselor()
                .body(Map.of("effectiveUntil", "2027-06-30"))
                .post("/v1/releases/{id}/renewal", year)
                .then()
                .statusCode(422);
        district.asCounselor()
                .body(Map.of("effectiveUntil", "2026-12-31"))
                .post("/v1/releases/{id}/renewal", year)
                .then()
                .statusCode(201);
    }

    @Test
    void whatWasSignedForLongerThanTheRuleOfItsDayEndsByTheRule() {
        UUID release = family.signed(agency, "ATTENDANCE");
        clock.set(Fixture.at("2026-02-14T23:00"));
        district.enterRule(Map.of("topic", "MAX_DURATION", "longest", "P6M"));

        decide().body("outcome", equalTo("PERMIT"));
        read(release).body("status", equalTo("ACTIVE"));
        clock.set(Fixture.at("2026-02-15T00:00"));
        decide().body("reason", equalTo("EXPIRED"));
        read(release).body("status", equalTo("EXPIRED"));
        district.asCounselor()
                .get("/v1/releases/{id}/fhir", release)
                .then()
                .statusCode(200)
                .body("status", equalTo("inactive"));
    }

    @Test
    void whatTheRuleHasEndedDoesNotStandAgain() {
        UUID release = family.signed(agency, "ATTENDANCE");
        clock.set(Fixture.at("2026-02-14T23:00"));
        district.enterRule(Map.of("topic", "MAX_DURATION", "longest", "P6M"));
        district.asCounselor()
                .body(Map.of("cause", "CUSTODY_DOCUMENT", "evidence", "order 7"))
                .post("/v1/releases/{id}/suspension", release)
                .then()
                .statusCode(200);

        clock.set(Fixture.at("2026-02-15T00:00"));
        district.asCoordinator()
                .body(Map.of("evidence", "order 8"))
                .post("/v1/releases/{id}/resumption", release)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:release-over"))
                .body("title", containsString("by a rule on file"));
        read(release).body("status", equalTo("SUSPENDED"));
        decide().body("outcome", equalTo("DENY"));
    }

    @Test
    void whatWasDraftedBeforeTheRuleIsNeitherSentNorSignedForLonger() {
        UUID draft = district.draft(family, agency, "ATTENDANCE");
        UUID sent = district.draft(family, agency, "GRADES");
        Family.Visitor visitor = family.verified(family.receiveLink(sent));
        String hash = document(sent, family.parent());
        district.enterRule(Map.of("topic", "MAX_DURATION", "longest", "P6M"));

        district.asService()
                .body(family.signingRequest(draft))
                .post("/v1/signings")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:term-too-long"));
        visitor.answer("sign", sent).then().statusCode(404);
        witness(sent, family.parent(), hash)
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:term-too-long"));
        read(draft).body("status", equalTo("DRAFT"));
        read(sent).body("status", equalTo("SENT"));
    }

    @Test
    void whoDidNotSignSuspendsWhereEachSignerMustRevoke() {
        district.enterRule(Map.of("topic", "REVOCATION_QUORUM", "code", "EACH_SIGNER"));
        UUID release = family.signed(agency, "ATTENDANCE");
        clock.set(Fixture.T);

        revoke(release, father).statusCode(200).body("status", equalTo("SUSPENDED"));
        decide().body("reason", equalTo("SUSPENDED"));
        revoke(release, father).statusCode(409);
        revoke(release, family.parent()).statusCode(200).body("status", equalTo("REVOKED"));
        decide().body("reason", equalTo("REVOKED"));
    }

    @Test
    void oneOfTwoSignersTakesBackTheirPartOnly() {
        district.enterRule(Map.of("topic", "REVOCATION_QUORUM", "code", "EACH_SIGNER"));
        district.enterRule(Map.of("topic", "SUD_SELF_CONSENT", "minAge", 18));
        UUID release = district.draft(district.bodyOfRecordsOf(agency, family.student(), "PART2_CONSENT", "SUD"));
        witness(release, family.student());
        witness(release, family.parent());

        revoke(release, family.parent()).statusCode(200).body("status", equalTo("SUSPENDED"));
        district.asCoordinator()
                .body(Map.of("evidence", "a change of mind"))
                .post("/v1/releases/{id}/resumption", release)
                .then()
                .statusCode(409);
        revoke(release, family.student()).statusCode(200).body("status", equalTo("REVOKED"));
    }

    @Test
    void staffDoNotSuspendInAHoldersName() {
        UUID release = family.signed(agency, "ATTENDANCE");

        district.asCounselor()
                .body(Map.of("cause", "REVOKED_BY_ONE", "receivedFrom", father.toString()))
                .post("/v1/releases/{id}/suspension", release)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cause"));
    }

    private ValidatableResponse read(UUID release) {
        return district.asCounselor().get("/v1/releases/{id}", release).then().statusCode(200);
    }

    private void witness(UUID release, UUID signer) {
        witness(release, signer, document(release, signer)).statusCode(200);
    }

    private ValidatableResponse witness(UUID release, UUID signer, String hash) {
        return district.witness(release, family.attendee(signer), hash, Map.of());
    }

    private String document(UUID release, UUID signer) {
        return district.document(release, family.attendee(signer)).extract().path("documentHash");
    }

    private ValidatableResponse revoke(UUID release, UUID from) {
        Map<String, Object> body = new HashMap<>();
        body.put("receivedFrom", from.toString());
        body.put("channel", "LETTER");
        return district.asCounselor()
                .body(body)
                .post("/v1/releases/{id}/revocation", release)
                .then();
    }

    private ValidatableResponse decide() {
        return district.decide(family, "COC", agency, "ATTENDANCE");
    }
}
