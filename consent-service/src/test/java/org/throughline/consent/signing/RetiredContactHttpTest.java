package org.throughline.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.throughline.consent.Family.Visitor;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** A number or address that the district has taken off its file may be in another's hands: no open signing goes on over it. */
@QuarkusTest
class RetiredContactHttpTest {
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
    void noCodeGoesToAContactThatWasTakenOffSince() {
        Visitor visitor = family.open(family.receiveLink(release));
        retire(contact("code"));

        visitor.post("code").then().statusCode(404);

        assertThat(family.otherMail().mails()).isEmpty();
        district.requireStatus(release, "SENT");
    }

    @Test
    void aCodeThatWentThereBeforeShowsNothingAnyMore() {
        Visitor visitor = family.open(family.receiveLink(release));
        visitor.post("code").then().statusCode(200);
        String code = family.otherMail().nextCode();
        retire(contact("code"));

        visitor.post("verification", "code", code).then().statusCode(404);
    }

    @Test
    void whoHasTypedItAlreadySignsNothing() {
        Visitor visitor = family.verified(family.receiveLink(release));
        retire(contact("code"));

        visitor.answer("sign", release).then().statusCode(404);
        district.requireStatus(release, "SENT");
    }

    @Test
    void aLinkThatWentToAWrongContactIsOfNoUseToItsReader() {
        Visitor visitor = family.open(family.receiveLink(release));
        retire(contact("link"));

        visitor.post("code").then().statusCode(404);
        assertThat(family.otherMail().mails()).isEmpty();
    }

    @Test
    void norDoesItTakeAnythingBack() {
        family.sign(release);
        Visitor visitor = family.verified(family.receiveRevocationLink(release));
        retire(contact("code"));

        visitor.post("revocation", "release", release.toString()).then().statusCode(404);
        district.requireStatus(release, "ACTIVE");
    }

    @Test
    void whatIsInUseAgainGoesOn() {
        String link = family.receiveLink(release);
        retire(contact("code"));
        family.open(link).post("code").then().statusCode(404);
        retire();

        family.verified(link).answer("sign", release).then().statusCode(200);
        district.requireStatus(release, "ACTIVE");
    }

    @Test
    void aLaterRequestAtAnotherContactTakesItsPlace() {
        family.receiveLink(release);
        retire(contact("code"));
        Map<String, Object> request = family.signingRequest(release);
        request.put("code", Family.texted(family.number(0)));
        district.asService().body(request).post("/v1/signings").then().statusCode(201);

        family.verified(family.mail().nextLink(), family.telephone(0))
                .answer("sign", release)
                .then()
                .statusCode(200);
        district.requireStatus(release, "ACTIVE");
    }

    @Test
    void nobodyIsRemindedThereAndWhatWaitedLapsesInItsTime() {
        family.receiveLink(release);
        retire(contact("link"));
        Family other = district.family("2011-01-01");
        other.receiveLink(district.draft(other, UUID.randomUUID(), "IEP"));
        clock.set(Fixture.SIGNED.plus(Duration.ofDays(11)));

        assertThat(other.mail().next()).contains("todavía espera su respuesta");
        clock.set(Fixture.SIGNED.plus(Duration.ofDays(15)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> district.requireStatus(release, "LAPSED"));
        assertThat(family.mail().mails()).isEmpty();
    }

    /** Of the parent's contact points these are off the file now, and no other. */
    private void retire(String... contacts) {
        district.putSubject(family, "2010-09-01", "PARENT", contacts);
    }

    private String contact(String which) {
        return (String) ((Map<?, ?>) family.signingRequest(release).get(which)).get("contactId");
    }
}
