package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** Who does not read the words hears them, and that is kept with the signature. */
@QuarkusTest
@DisplayName("300.9(a), tricky case 11: language, interpreter and attestation are on file")
class ReadingHttpTest {
    private static final Map<String, Object> INTERPRETER =
            Map.of("name", "Amina Tarjumaan", "role", "INTERPRETING_SERVICE", "qualified", true);

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
        release = district.draft(family, UUID.randomUUID(), "IEP");
    }

    @Test
    void whoSignsByLinkSaysWhoReadItToThem() {
        Map<String, String> help = Map.of(
                "readToMe", "true",
                "readIn", "Mam",
                "interpreterName", "Rosa Ajpop",
                "interpreterRole", "RELATIVE_OR_FRIEND");

        signed(help);

        reading()
                .body("items[0].reading.language", equalTo("Mam"))
                .body("items[0].reading.interpreter.name", equalTo("Rosa Ajpop"))
                .body("items[0].reading.interpreter.role", equalTo("RELATIVE_OR_FRIEND"))
                .body("items[0].reading.interpreter.qualified", equalTo(false));
        assertThat(copy())
                .contains("Leído a la persona que firmó, en: Mam", "Rosa Ajpop")
                .containsPattern("sin indicación de que\\s+sea calificado");
    }

    @Test
    void whoInterpretedIsEnoughToSayThatItWasHeard() {
        signed(Map.of("interpreterName", "Rosa Ajpop", "readIn", " "));

        reading().body("items[0].reading.language", nullValue());
        assertThat(copy()).contains("Leído a la persona que firmó", "Rosa Ajpop");
    }

    @Test
    void whoJustReadsSaysNothing() {
        signed(Map.of("readIn", "", "interpreterName", " ", "interpreterRole", "STAFF"));

        reading().body("items[0].reading", nullValue());
        assertThat(copy()).doesNotContain("Cómo se leyó", "Intérprete");
    }

    @Test
    void aWitnessAttestsWhatTheyHeard() {
        witness(Map.of("language", "so", "interpreter", INTERPRETER)).statusCode(200);

        reading()
                .body("items[0].authentication", equalTo("WITNESSED"))
                .body("items[0].reading.language", equalTo("so"))
                .body("items[0].reading.interpreter.qualified", equalTo(true));
        assertThat(copy()).contains("en: so", "Amina Tarjumaan", "Un servicio de interpretación");
    }

    @Test
    void aWitnessSaysInWhichLanguageAndByWhom() {
        Map<String, Object> child = new HashMap<>(INTERPRETER);
        child.put("role", "STUDENT");

        witness(Map.of("interpreter", INTERPRETER)).statusCode(422);
        witness(Map.of("language", "so", "interpreter", Map.of("name", "Amina Tarjumaan")))
                .statusCode(422);
        assertThat(witness(Map.of("language", "so", "interpreter", child))
                        .extract()
                        .statusCode())
                .isBetween(400, 422);
        district.asCounselor().get("/v1/releases/{id}", release).then().body("status", equalTo("DRAFT"));
    }

    private void signed(Map<String, String> help) {
        family.verified(family.receiveLink(release))
                .answer(help, "sign", release)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse witness(Map<String, Object> reading) {
        String hash = district.document(release, family.attendee()).extract().path("documentHash");
        return district.witness(release, family.attendee(), hash, Map.of("reading", reading));
    }

    private ValidatableResponse reading() {
        return district.asCounselor()
                .get("/v1/releases/{id}/copies", release)
                .then()
                .statusCode(200);
    }

    private String copy() {
        return PdfText.of(district.asCounselor()
                .get("/v1/releases/{id}/copies/{signer}", release, family.parent())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }
}
