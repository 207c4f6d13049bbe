package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Family.Visitor;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** The family keeps what it signed (45 CFR 164.508(c)(4)), and nobody passes another document off as it. */
@QuarkusTest
class SignedCopyHttpTest {
    @Inject
    MovableClock clock;

    private District district;
    private Family family;
    private UUID release;

    @BeforeEach
    void aDraft() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
        release = district.draft(family, UUID.randomUUID(), "ATTENDANCE", "IEP");
    }

    @Test
    void whoSignedTakesACopyInTheSameSession() {
        Visitor visitor = family.verified(family.receiveLink(release));
        Response answered = visitor.answer("sign", release);
        assertThat(answered.asString()).contains("/copies/" + release);

        Response copy = visitor.get("/copies/" + release);

        copy.then().statusCode(200).contentType("application/pdf").header("Cache-Control", "no-store");
        assertThat(PdfText.of(copy.asByteArray()))
                .contains("Ana Prueba", "Luz Prueba", "Asistencia", "Puentes Services", release.toString())
                .containsPattern("10 de agosto de 2025, 09:0\\d:\\d\\d America/Chicago");
    }

    @Test
    void noCopyIsGivenWithoutTheSessionOrAfterIt() {
        Visitor visitor = family.verified(family.receiveLink(release));
        visitor.get("/copies/" + release).then().statusCode(404);
        visitor.answer("sign", release).then().statusCode(200);

        new Visitor(visitor.path(), "").get("/copies/" + release).then().statusCode(404);
        visitor.get("/copies/" + UUID.randomUUID()).then().statusCode(404);
        clock.set(Fixture.SIGNED.plus(Duration.ofMinutes(16)));
        visitor.get("/copies/" + release).then().statusCode(404);
    }

    @Test
    void whatWasNotSignedHasNoCopy() {
        UUID other = district.draft(family, UUID.randomUUID(), "GRADES");
        Visitor visitor = family.verified(family.receiveLink(release, other));
        visitor.answer("sign", release).then().statusCode(200);

        visitor.get("/copies/" + other).then().statusCode(404);
        district.asCounselor()
                .get("/v1/releases/{id}/copies", other)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void staffGiveTheSameBytesAgainAndTheHashesSaySo() {
        Visitor visitor = family.verified(family.receiveLink(release));
        visitor.answer("sign", release).then().statusCode(200);
        byte[] taken = visitor.get("/copies/" + release).asByteArray();
        clock.set(Fixture.T);

        byte[] given = staffCopy();

        assertThat(given).isEqualTo(taken);
        district.asCounselor()
                .get("/v1/releases/{id}/copies", release)
                .then()
                .statusCode(200)
                .body("items[0].signerId", equalTo(family.parent().toString()))
                .body("items[0].authentication", equalTo("LINK_AND_CODE"))
                .body("items[0].language", equalTo("es"))
                .body("items[0].copyHash", equalTo(SignedCopy.hashOf(given)));
    }

    @Test
    void theSignedDocumentIsRecognisedAndATamperedOneIsNot() {
        family.sign(release);
        byte[] genuine = staffCopy();

        recognise(genuine)
                .body("signedCopy", equalTo(true))
                .body("signerId", equalTo(family.parent().toString()));
        for (int at : new int[] {0, genuine.length / 2, genuine.length - 1}) {
            byte[] tampered = genuine.clone();
            tampered[at] ^= 1;
            recognise(tampered).body("signedCopy", equalTo(false)).body("signerId", nullValue());
        }
        UUID other = family.signed(UUID.randomUUID(), "ATTENDANCE", "IEP");
        district.asCounselor()
                .contentType("application/pdf")
                .body(genuine)
                .post("/v1/releases/{id}/copies/recognition", other)
                .then()
                .body("signedCopy", equalTo(false));
    }

    private byte[] staffCopy() {
        return district.asCounselor()
                .get("/v1/releases/{id}/copies/{signer}", release, family.parent())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse recognise(byte[] document) {
        return district.asAuditor()
                .contentType("application/pdf")
                .body(document)
                .post("/v1/releases/{id}/copies/recognition", release)
                .then()
                .statusCode(200);
    }
}
