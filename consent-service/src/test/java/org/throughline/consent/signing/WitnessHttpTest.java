package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.consent.Rows;
import org.throughline.servers.MovableClock;

/** The tutor's release is signed right there, at the IEP meeting: before an identified witness, on screen or on paper. */
@QuarkusTest
class WitnessHttpTest {
    private static final byte[] SCAN = "%PDF-1.7 a scan".getBytes(StandardCharsets.US_ASCII);

    private final UUID tutor = UUID.randomUUID();

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
        release = district.draft(family, tutor, "IEP");
    }

    @Test
    void whatIsReadIsSignedBeforeTheWitnessAndCounts() {
        String hash = document()
                .body("language", equalTo("es"))
                .body("lines.text", hasItem("Luz Prueba"))
                .body("statement", equalTo("Yo, Ana Prueba, firmo este permiso."))
                .extract()
                .path("documentHash");

        sign(hash, Map.of()).statusCode(200).body("status", equalTo("ACTIVE"));

        district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .body("signature.authentication", equalTo("WITNESSED"))
                .body("signature.signerId", equalTo(family.parent().toString()));
        district.asCounselor()
                .get("/v1/releases/{id}/copies", release)
                .then()
                .body("items[0].documentHash", equalTo(hash))
                .body("items[0].authentication", equalTo("WITNESSED"));
        clock.set(Fixture.T);
        district.decide(family, "COC", tutor, "IEP").body("outcome", equalTo("PERMIT"));
    }

    @Test
    void theWitnessHasSeenTheReleaseAndThatIsNoted() {
        String hash = hash();
        assertThat(looksAtTheStudent()).isEqualTo(1);

        sign(hash, Map.of()).statusCode(200);

        assertThat(looksAtTheStudent()).isEqualTo(2);
    }

    private long looksAtTheStudent() {
        return new Rows(district)
                .count("record_access where purpose = 'READ_RELEASE' and student = '" + family.student() + "'");
    }

    @Test
    void whatWasSignedByHandIsKeptAsItWasScanned() {
        sign(hash(), Map.of("paper", paper("application/pdf"))).statusCode(200);

        byte[] kept = district.asAuditor()
                .get("/v1/releases/{id}/copies/{signer}/paper", release, family.parent())
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();

        assertThat(kept).isEqualTo(SCAN);
        district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .body("signature.authentication", equalTo("WITNESSED_ON_PAPER"));
    }

    @Test
    void otherWordsThanWereReadAreNotSigned() {
        sign("0".repeat(64), Map.of()).statusCode(409).body("type", equalTo("urn:throughline:problem:other-document"));
        district.asCounselor().get("/v1/releases/{id}", release).then().body("status", equalTo("DRAFT"));
    }

    @Test
    @DisplayName("99.4: a witness makes nobody a rights holder")
    void whoHoldsNoRightsSignsNothing() {
        Map<String, Object> stranger = family.attendee(UUID.randomUUID());
        String hash = district.document(release, stranger).extract().path("documentHash");

        district.witness(release, stranger, hash, Map.of("identifiedBy", "OFFICIAL_PHOTO_ID"))
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:signer-not-authorized"));
        district.asCounselor().get("/v1/releases/{id}", release).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void whatIsSignedIsNotSignedAgainAndItsLinkIsOver() {
        String link = family.receiveLink(release);
        String hash = hash();
        sign(hash, Map.of()).statusCode(200);

        sign(hash, Map.of()).statusCode(409).body("type", equalTo("urn:throughline:problem:not-to-be-signed"));
        family.open(link).get("").then().statusCode(404);
    }

    @Test
    void aScanIsOneOfThreeKinds() {
        sign(hash(), Map.of("paper", paper("text/html")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/paper/mediaType"));
    }

    private static Map<String, Object> paper(String mediaType) {
        return Map.of("mediaType", mediaType, "content", Base64.getEncoder().encodeToString(SCAN));
    }

    private String hash() {
        return document().extract().path("documentHash");
    }

    private ValidatableResponse document() {
        return district.document(release, family.attendee());
    }

    private ValidatableResponse sign(String hash, Map<String, Object> besides) {
        return district.witness(release, family.attendee(), hash, besides);
    }
}
