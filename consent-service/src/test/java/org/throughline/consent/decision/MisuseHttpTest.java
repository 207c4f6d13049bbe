package org.throughline.consent.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
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

/** What somebody may try to get at a student's records, and what comes of it. */
@QuarkusTest
class MisuseHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aFamily() {
        clock.set(Fixture.T);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @Test
    void aSignatureIsDatedByTheServerAndCuresNothingThatWasRefusedBefore() {
        UUID release = district.draft(family, agency, "ATTENDANCE");
        Family.Visitor visitor = family.verified(family.receiveLink(release));
        district.decide(family, "COC", agency, "ATTENDANCE").body("reason", equalTo("NOT_SIGNED"));
        Instant before = clock.instant();

        given().cookie("throughline-link", visitor.cookie())
                .contentType(ContentType.URLENC)
                .formParam("lang", "es")
                .formParam("answer", "sign")
                .formParam("release", release.toString())
                .formParam("signedAt", Fixture.SIGNED.toString())
                .post(visitor.path() + "/answer")
                .then()
                .statusCode(200);

        String signedAt = district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .body("status", equalTo("ACTIVE"))
                .extract()
                .path("signature.signedAt");
        assertThat(Instant.parse(signedAt)).isBetween(before, clock.instant());
        district.decide(family, "COC", agency, "ATTENDANCE").body("outcome", equalTo("PERMIT"));
        district.log(family).body("items.kind", contains("DISCLOSURE", "REFUSAL"));
    }

    @Test
    void aWitnessDatesNoSignature() {
        UUID release = district.draft(family, agency, "ATTENDANCE");
        Map<String, Object> signer =
                Map.of("signerId", family.parent().toString(), "signerName", "Ana Prueba", "language", "es");

        district.asCounselor()
                .body(Map.of(
                        "signer",
                        signer,
                        "identifiedBy",
                        "KNOWN_PERSONALLY",
                        "documentHash",
                        "0".repeat(64),
                        "signedAt",
                        Fixture.SIGNED.toString()))
                .post("/v1/releases/{id}/witnessed-signature", release)
                .then()
                .statusCode(400);
    }

    @Test
    void aSignedReleaseIsNotEdited() {
        UUID release = family.signed(agency, "ATTENDANCE");
        Map<String, Object> wider = District.releaseBody(family.student(), agency, "ATTENDANCE", "GRADES");

        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            district.asAdmin()
                    .body(wider)
                    .request(method, "/v1/releases/" + release)
                    .then()
                    .statusCode(405);
        }
        district.decide(family, "COC", agency, "GRADES").body("reason", equalTo("CATEGORY_NOT_COVERED"));
    }

    @Test
    void aClassOfAnyoneIsNobody() {
        Map<String, Object> body = District.releaseBody(family.student(), agency, "ATTENDANCE");
        body.put("recipients", List.of(Map.of("kind", "CLASS", "id", "anyone", "name", "anyone")));
        family.sign(UUID.fromString(district.asCounselor()
                .body(body)
                .post("/v1/releases")
                .then()
                .extract()
                .path("id")));

        district.decide(family, "COC", agency, "ATTENDANCE").body("reason", equalTo("WRONG_RECIPIENT"));
        district.asAdmin()
                .body(Map.of("kind", "CLASS_MEMBERSHIP", "reference", "anyone"))
                .post("/v1/evidence")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/party"));
    }

    @Test
    void whoBelongsToAnotherDistrictFindsNothingOnFileAndLeavesNothingThere() {
        District elsewhere = District.in("America/New_York");
        family.signed(agency, "ATTENDANCE");
        Map<String, Object> question = District.question("IMMEDIATE", family.student(), "COC", agency, "ATTENDANCE");

        for (RequestSpecification stranger : List.of(
                elsewhere
                        .asCounselor()
                        .header("Throughline-Tenant", district.id().toString()),
                elsewhere.asService())) {
            stranger.body(question).post("/v1/decisions").then().statusCode(200).body("reason", equalTo("NO_RELEASE"));
        }
        elsewhere.log(family).body("items.size()", equalTo(2));
        district.log(family).body("items.size()", equalTo(0));
    }

    @Test
    void unknownCodesOfAQuestionAreMalformedAndNotEchoed() {
        for (String field : List.of("mode", "purpose", "basis")) {
            Map<String, Object> question =
                    new HashMap<>(District.question("IMMEDIATE", family.student(), "COC", agency, "ATTENDANCE"));
            question.put(field, "EVERYTHING");
            district.asService()
                    .body(question)
                    .post("/v1/decisions")
                    .then()
                    .statusCode(400)
                    .body(not(containsString("EVERYTHING")));
        }
    }
}
