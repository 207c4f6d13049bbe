package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;
import org.throughline.servers.TestTokens;

/** Nobody signs by a code that went to whoever wrote the release. */
@QuarkusTest
class CodeContactHttpTest {
    private final UUID agency = UUID.randomUUID();
    private final UUID author = UUID.randomUUID();
    private final UUID clerk = UUID.randomUUID();

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
        release = UUID.fromString(
                district.as(TestTokens.person("counselor").named(author).tenant(district.id()))
                        .body(District.releaseBody(family.student(), agency, "ATTENDANCE"))
                        .post("/v1/releases")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    @Test
    void aContactThatTheAuthorPutOnFileGetsNoCode() {
        Map<String, Object> contact = Map.of("recordedBy", author.toString());

        assertRefused(contact, "code-contact-by-author");
        open(confirmed(contact, UUID.randomUUID())).statusCode(201);
        assertThat(status()).isEqualTo("SENT");
    }

    @Test
    void aContactThatIsNewGetsNoCodeUntilASecondPersonConfirmsIt() {
        Map<String, Object> contact = Map.of(
                "recordedBy",
                clerk.toString(),
                "recordedAt",
                Fixture.SIGNED.minus(Duration.ofDays(6)).toString());

        assertRefused(contact, "code-contact-too-new");
        assertRefused(confirmed(contact, clerk), "code-contact-too-new");
        assertRefused(confirmed(contact, author), "code-contact-too-new");
        clock.set(Fixture.SIGNED.plus(Duration.ofDays(1)));
        open(contact).statusCode(201);
    }

    @Test
    void aContactOfTheDistrictsRosterCountsAsConfirmed() {
        open(Map.of(
                        "recordedAt",
                        Fixture.SIGNED.toString(),
                        "recordedBy",
                        clerk.toString(),
                        "confirmation",
                        Map.of("source", "DISTRICT_ROSTER")))
                .statusCode(201);
    }

    @Test
    void toTakeBackNobodysLeaveIsNeeded() {
        family.sign(release);
        Map<String, Object> request =
                request(Map.of("recordedBy", author.toString(), "recordedAt", Fixture.SIGNED.toString()));
        request.put("intent", "REVOKE");

        district.asService().body(request).post("/v1/signings").then().statusCode(201);
    }

    private static Map<String, Object> confirmed(Map<String, Object> contact, UUID person) {
        Map<String, Object> confirmed = new HashMap<>(contact);
        confirmed.put("confirmation", Map.of("source", "SECOND_PERSON", "person", person.toString()));
        return confirmed;
    }

    private void assertRefused(Map<String, Object> contact, String problem) {
        open(contact).statusCode(409).body("type", equalTo("urn:throughline:problem:" + problem));
        assertThat(status()).isEqualTo("DRAFT");
        assertThat(family.mail().mails()).isEmpty();
    }

    private ValidatableResponse open(Map<String, Object> contact) {
        return district.asService().body(request(contact)).post("/v1/signings").then();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> request(Map<String, Object> contact) {
        Map<String, Object> request = family.signingRequest(release);
        Map<String, Object> code = new HashMap<>((Map<String, Object>) request.get("code"));
        code.putAll(contact);
        request.put("code", code);
        return request;
    }

    private String status() {
        return district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }
}
