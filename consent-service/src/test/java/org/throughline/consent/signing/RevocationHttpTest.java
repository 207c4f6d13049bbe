package org.throughline.consent.signing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Family.Visitor;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** A family takes back what it signed, the way it signed: by a link and a code. */
@QuarkusTest
class RevocationHttpTest {
    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;
    private UUID release;

    @BeforeEach
    void aSignedRelease() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        release = family.signed(agency, "ATTENDANCE", "GRADES");
        clock.set(Fixture.T);
    }

    @Test
    void theWholeIsTakenBackAndNothingIsPermittedFromThenOn() {
        district.decide(family, "COC", agency, "ATTENDANCE").body("outcome", equalTo("PERMIT"));

        Response page = revoke(family.verified(family.receiveRevocationLink(release)), "release", release.toString());

        page.then().statusCode(200);
        assertThat(page.asString()).contains("Lo que usted retiró ya no se comparte");
        district.requireStatus(release, "REVOKED");
        district.decide(family, "COC", agency, "ATTENDANCE").body("reason", equalTo("REVOKED"));
    }

    @Test
    void aPartIsTakenBackAndTheRestStands() {
        revoke(family.verified(family.receiveRevocationLink(release)), "part", release + ":GRADES")
                .then()
                .statusCode(200);

        district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("withdrawnCategories", contains("GRADES"));
        district.decide(family, "COC", agency, "ATTENDANCE", "GRADES").body("outcome", equalTo("PERMIT_FILTERED"));
    }

    @Test
    void whatCanBeTakenBackIsShownAfterTheCodeOnly() {
        String link = family.receiveRevocationLink(release);
        assertThat(given().get(link).asString()).contains("Retirar un permiso").doesNotContain("Asistencia");
        Visitor visitor = family.open(link);
        assertThat(visitor.post("code").asString()).doesNotContain("Asistencia");

        Response page = visitor.post("verification", "code", family.otherMail().nextCode());

        assertThat(page.asString())
                .contains("Puentes Services", "Asistencia", "Calificaciones", "yo, Ana Prueba, retiro lo que marqué");
    }

    @Test
    void withoutTheCodeOrWithoutATickNothingIsTakenBack() {
        String link = family.receiveRevocationLink(release);
        revoke(family.open(link), "release", release.toString()).then().statusCode(409);
        Visitor visitor = family.verified(link);

        Response page = visitor.post("revocation");

        page.then().statusCode(409);
        assertThat(page.asString()).contains("No ha marcado nada");
        district.requireStatus(release, "ACTIVE");
    }

    @Test
    void aLinkToTakeBackSignsNothingAndALinkToSignTakesNothingBack() {
        UUID second = district.draft(family, agency, "IEP");
        revoke(family.verified(family.receiveLink(second)), "release", release.toString())
                .then()
                .statusCode(404);
        family.verified(family.receiveRevocationLink(release))
                .answer("sign", second)
                .then()
                .statusCode(404);

        district.requireStatus(release, "ACTIVE");
        district.asCounselor().get("/v1/releases/{id}", second).then().body("status", equalTo("SENT"));
    }

    @Test
    @DisplayName("99.4: one of two parents takes back what the other signed; who lost the rights is not heard")
    void eitherParentMayTakeBack() {
        UUID father = UUID.randomUUID();
        parents(father, "PARENT");
        Map<String, Object> request = family.signingRequest(release);
        request.put("intent", "REVOKE");
        request.put("signerId", father.toString());
        district.asService().body(request).post("/v1/signings").then().statusCode(201);
        String link = family.mail().nextLink();

        parents(father, "NONE");
        revoke(family.verified(link), "release", release.toString()).then().statusCode(404);
        district.requireStatus(release, "ACTIVE");
        parents(father, "PARENT");
        clock.set(Fixture.T.plusSeconds(120));
        revoke(family.verified(link), "release", release.toString()).then().statusCode(200);
        district.requireStatus(release, "REVOKED");
    }

    @Test
    void aParentWithoutAMailAddressTakesBackByTextMessageAlone() {
        Map<String, Object> request = family.textedRequest(release);
        request.put("intent", "REVOKE");
        district.asService().body(request).post("/v1/signings").then().statusCode(201);
        assertThat(family.telephone(0).only()).contains("Para retirar un permiso de");

        revoke(family.verified(family.telephone(0).nextLink(), family.telephone(1)), "release", release.toString())
                .then()
                .statusCode(200);

        district.requireStatus(release, "REVOKED");
    }

    @Test
    void nobodyIsSentALinkWhoCouldNotUseIt() {
        Map<String, Object> request = family.signingRequest(release);
        request.put("intent", "REVOKE");
        request.put("signerId", UUID.randomUUID().toString());
        refused(request, "revoker-not-authorized");

        Map<String, Object> unsigned = family.signingRequest(district.draft(family, agency, "IEP"));
        unsigned.put("intent", "REVOKE");
        refused(unsigned, "release-not-in-this-state");
    }

    @Test
    @DisplayName("said by telephone, then by the link: suspended at once, revoked by the family's own word")
    void aSuspendedReleaseIsTakenBack() {
        district.asCounselor()
                .body(Map.of(
                        "cause",
                        "ORAL_WITHDRAWAL",
                        "receivedFrom",
                        family.parent().toString()))
                .post("/v1/releases/{id}/suspension", release)
                .then()
                .statusCode(200);

        revoke(family.verified(family.receiveRevocationLink(release)), "release", release.toString())
                .then()
                .statusCode(200);

        district.requireStatus(release, "REVOKED");
    }

    private static Response revoke(Visitor visitor, String field, String value) {
        return visitor.post("revocation", field, value);
    }

    private void refused(Map<String, Object> request, String problem) {
        district.asService()
                .body(request)
                .post("/v1/signings")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:" + problem));
    }

    private void parents(UUID father, String fathersAuthority) {
        district.asService()
                .body(Map.of(
                        "birthDate",
                        "2010-09-01",
                        "holders",
                        List.of(
                                Map.of(
                                        "id",
                                        family.parent().toString(),
                                        "relationship",
                                        "MOTHER",
                                        "authority",
                                        "PARENT"),
                                Map.of(
                                        "id",
                                        father.toString(),
                                        "relationship",
                                        "FATHER",
                                        "authority",
                                        fathersAuthority))))
                .put("/v1/subjects/{id}", family.student())
                .then()
                .statusCode(204);
    }
}
