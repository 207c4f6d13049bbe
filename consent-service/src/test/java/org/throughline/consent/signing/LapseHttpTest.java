package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.Mailbox;
import org.throughline.servers.MovableClock;

/** What is not answered: one reminder, then it lapses; the clock moves, and nobody else does. */
@QuarkusTest
class LapseHttpTest {
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
        release = district.draft(family, UUID.randomUUID(), "ATTENDANCE");
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceByTheSameLink() {
        String link = family.receiveLink(release);
        later(Duration.ofDays(11));

        String reminder = family.mail().next();

        assertThat(reminder).contains("todavía espera su respuesta", "24 de agosto de 2025", link);
        assertThat(Mailbox.words(reminder)).doesNotContain("Luz", "Asistencia", "Puentes");
        later(Duration.ofDays(12));
        family.verified(link).answer("sign", release).then().statusCode(200);
        assertThat(family.mail().mails()).isEmpty();
        district.requireStatus(release, "ACTIVE");
    }

    @Test
    void aTelephoneIsRemindedByTextMessage() {
        district.asService()
                .body(family.textedRequest(release))
                .post("/v1/signings")
                .then()
                .statusCode(201);
        String link = family.telephone(0).nextLink();
        later(Duration.ofDays(11));

        String reminder = family.telephone(0).only();
        assertThat(reminder).contains("espera su respuesta hasta el 24 ago:", link);
        assertThat(Mailbox.words(reminder)).doesNotContain("Luz", "Ana", "Asistencia", "Puentes");
        family.verified(link, family.telephone(1)).answer("sign", release);
        district.requireStatus(release, "ACTIVE");
    }

    @Test
    void aLinkThatWasNotAnsweredLapsesAndWithItWhatWaitedForIt() {
        family.receiveLink(release);
        later(Duration.ofDays(15));

        awaitStatus("LAPSED");

        district.asService()
                .body(family.signingRequest(release))
                .post("/v1/signings")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:throughline:problem:not-to-be-signed"));
    }

    @Test
    void whatWasAnsweredDoesNotLapse() {
        UUID declined = district.draft(family, UUID.randomUUID(), "GRADES");
        family.sign(release);
        family.verified(family.receiveLink(declined)).answer("decline").then().statusCode(200);
        UUID unanswered = district.draft(family, UUID.randomUUID(), "IEP");
        family.receiveLink(unanswered);
        later(Duration.ofDays(15));

        awaitStatus(unanswered, "LAPSED");

        district.requireStatus(release, "ACTIVE");
        district.requireStatus(declined, "DECLINED");
    }

    @Test
    void aLinkToTakeBackIsNotUrgedAndChangesNothingWhenItIsOver() {
        family.sign(release);
        Map<String, Object> request = family.signingRequest(release);
        request.put("intent", "REVOKE");
        district.asService().body(request).post("/v1/signings").then().statusCode(201);
        family.mail().nextLink();
        UUID marker = district.draft(family, UUID.randomUUID(), "IEP");
        family.receiveLink(marker);

        later(Duration.ofDays(15));

        awaitStatus(marker, "LAPSED");
        district.requireStatus(release, "ACTIVE");
        assertThat(family.mail().mails()).isEmpty();
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsNotRemindedOf() {
        family.receiveLink(release);
        district.asCounselor()
                .body(Map.of("reason", "DUPLICATE"))
                .post("/v1/releases/{id}/voiding", release)
                .then()
                .statusCode(202);
        district.asAdmin()
                .post("/v1/releases/{id}/voiding/confirmation", release)
                .then()
                .statusCode(200);
        UUID waiting = district.draft(family, UUID.randomUUID(), "IEP");
        String link = family.receiveLink(waiting);

        later(Duration.ofDays(11));
        assertThat(family.mail().next()).contains("todavía espera su respuesta", link);
        later(Duration.ofDays(15));

        awaitStatus(waiting, "LAPSED");
        district.requireStatus(release, "VOIDED");
        assertThat(family.mail().mails()).isEmpty();
    }

    private void later(Duration sinceSent) {
        clock.set(Fixture.SIGNED.plus(sinceSent));
    }

    private void awaitStatus(String status) {
        awaitStatus(release, status);
    }

    /** What other tests left open is due too when the clock is moved. */
    private void awaitStatus(UUID id, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> status.equals(district.asCounselor()
                        .get("/v1/releases/{id}", id)
                        .then()
                        .extract()
                        .path("status")));
    }
}
