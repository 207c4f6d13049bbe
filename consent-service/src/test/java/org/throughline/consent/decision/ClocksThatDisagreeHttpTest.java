package org.throughline.consent.decision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.servers.MovableClock;

/** Several servers write one database, and their clocks differ: here one clock is moved forth and back. */
@QuarkusTest
class ClocksThatDisagreeHttpTest {
    private static final Instant AHEAD = Fixture.T.plus(Duration.ofMinutes(5));

    private final UUID agency = UUID.randomUUID();

    @Inject
    MovableClock clock;

    private District district;
    private Family family;

    @BeforeEach
    void aFamily() {
        clock.set(Fixture.SIGNED);
        district = District.in("America/Chicago");
        family = district.family("2010-09-01");
    }

    @Test
    void aSignatureThatAClockAheadDatedCountsOnceItsTimeHasCome() {
        clock.set(AHEAD);
        family.signed(agency, "ATTENDANCE");

        clock.set(Fixture.T);
        decide().body("reason", equalTo("NOT_SIGNED"));
        clock.set(AHEAD.plus(Duration.ofMinutes(5)));
        decide().body("outcome", equalTo("PERMIT"));
    }

    @Test
    void aRevocationThatAClockAheadDatedCountsAtOnce() {
        UUID release = family.signed(agency, "ATTENDANCE");
        clock.set(AHEAD);
        district.revoke(family, release).statusCode(200);

        clock.set(Fixture.T);
        decide().body("reason", equalTo("REVOKED"));
    }

    @Test
    void anOptOutThatAClockAheadDatedCountsAtOnce() {
        Map<String, Object> question = District.question("IMMEDIATE", family.student(), "COC", agency, "IDENTITY");
        question.put("basis", "DIRECTORY");
        district.file(Map.of(
                "kind",
                "DIRECTORY_DESIGNATION",
                "categories",
                List.of("IDENTITY"),
                "attested",
                List.of("PUBLIC_NOTICE_GIVEN")));
        clock.set(AHEAD);
        district.file(Map.of(
                "kind", "DIRECTORY_OPT_OUT", "studentId", family.student().toString()));

        clock.set(Fixture.T);
        district.asService().body(question).post("/v1/decisions").then().body("reason", equalTo("DIRECTORY_OPT_OUT"));
    }

    @Test
    void theLogOfClocksThatDisagreeLosesNothingAndStaysIntact() {
        for (Instant now : List.of(Fixture.T, Fixture.T.minus(Duration.ofMinutes(10)), AHEAD)) {
            clock.set(now);
            decide().body("outcome", equalTo("DENY"));
        }
        clock.set(Fixture.T);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> 3 == verify().extract().<Integer>path("entries"));
        verify().body("intact", equalTo(true));
        district.log(family).body("items", hasSize(3));
        district.asAuditor()
                .body(Map.of("studentId", family.student().toString(), "view", "FERPA"))
                .post("/v1/disclosures/accountings")
                .then()
                .statusCode(200)
                .body("lines", hasSize(3));
    }

    private ValidatableResponse decide() {
        return district.decide(family, "COC", agency, "ATTENDANCE");
    }

    private ValidatableResponse verify() {
        return district.asAuditor()
                .body(Map.of())
                .post("/v1/disclosures/verification")
                .then();
    }
}
