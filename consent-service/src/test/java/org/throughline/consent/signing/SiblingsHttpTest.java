package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Family.Visitor;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** A parent of two signs for both by one link, and for each by itself. */
@QuarkusTest
class SiblingsHttpTest {
    private final UUID agency = UUID.randomUUID();
    private final UUID sister = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;
    private UUID release;
    private UUID sisters;

    @BeforeEach
    void twoDrafts() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        rightsOverTheSister("PARENT");
        release = district.draft(family, agency, "ATTENDANCE");
        sisters = district.draft(District.releaseBody(sister, agency, "GRADES"));
    }

    private void rightsOverTheSister(String authority) {
        district.asService()
                .body(Map.of(
                        "birthDate",
                        "2012-03-01",
                        "holders",
                        List.of(Map.of(
                                "id", family.parent().toString(), "relationship", "MOTHER", "authority", authority))))
                .put("/v1/subjects/{id}", sister)
                .then()
                .statusCode(204);
    }

    @Test
    void onePageAsksForBothAndSaysWhichIsAboutWhom() {
        String page = asked().get("").asString();

        assertThat(page).contains(": Luz Prueba</h2>", ": Sol Prueba</h2>");
        assertThat(page.split("name=\"release\"", -1)).hasSize(3);
    }

    @Test
    void eachIsSignedByItself() {
        asked().answer("sign", sisters).then().statusCode(200);

        assertStatus(release, "SENT");
        assertStatus(sisters, "ACTIVE");
    }

    @Test
    void bothAreInstrumentsOfTheirOwn() {
        asked().answer("sign", release, sisters).then().statusCode(200);

        assertThat(copy(release)).contains("Luz Prueba", "Asistencia").doesNotContain("Sol Prueba");
        assertThat(copy(sisters)).contains("Sol Prueba", "Calificaciones").doesNotContain("Luz Prueba");
        clock.set(Fixture.T);
        district.decide(family, "COC", agency, "ATTENDANCE").body("outcome", equalTo("PERMIT"));
        district.decide(family, "COC", agency, "GRADES").body("outcome", equalTo("DENY"));
    }

    @Test
    void whoHoldsNoRightsOverOneIsAskedForNone() {
        rightsOverTheSister("NONE");

        open(named()).statusCode(409).body("type", equalTo("urn:throughline:problem:signer-not-authorized"));

        assertStatus(release, "DRAFT");
        assertStatus(sisters, "DRAFT");
    }

    @Test
    void oneNameIsNotEnoughForTwo() {
        Map<String, Object> request = family.signingRequest(release, sisters);
        request.put("students", List.of(student(sister, "Sol Prueba")));

        open(request).statusCode(409).body("type", equalTo("urn:throughline:problem:several-students"));
        assertThat(family.mail().mails()).isEmpty();
    }

    @Test
    void bothAreTakenBackByOneLink() {
        asked().answer("sign", release, sisters).then().statusCode(200);
        Map<String, Object> request = named();
        request.put("intent", "REVOKE");
        open(request).statusCode(201);
        Visitor visitor = family.verified(family.mail().nextLink());

        visitor.post("revocation", "release", release.toString()).then().statusCode(200);

        assertStatus(release, "REVOKED");
        assertStatus(sisters, "ACTIVE");
    }

    private Map<String, Object> named() {
        Map<String, Object> request = family.signingRequest(release, sisters);
        request.remove("studentName");
        request.put("students", List.of(student(family.student(), "Luz Prueba"), student(sister, "Sol Prueba")));
        return request;
    }

    private static Map<String, String> student(UUID id, String name) {
        return Map.of("studentId", id.toString(), "name", name);
    }

    private ValidatableResponse open(Map<String, Object> request) {
        return district.asService().body(request).post("/v1/signings").then();
    }

    private Visitor asked() {
        open(named()).statusCode(201);
        return family.verified(family.mail().nextLink());
    }

    private String copy(UUID id) {
        return PdfText.of(district.asCounselor()
                .get("/v1/releases/{id}/copies/{signer}", id, family.parent())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private void assertStatus(UUID id, String status) {
        district.asCounselor()
                .get("/v1/releases/{id}", id)
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }
}
