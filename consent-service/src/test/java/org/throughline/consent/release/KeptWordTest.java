package org.throughline.consent.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.consent.District;
import org.throughline.consent.Family;
import org.throughline.consent.Fixture;
import org.throughline.consent.Rows;
import org.throughline.servers.MovableClock;

/** What was signed stays what was signed: against whoever can write the row, and against answers that come at once. */
@QuarkusTest
class KeptWordTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "categories = categories || '{GRADES}'",
                "signer = gen_random_uuid()",
                "signed_at = signed_at - interval '1 year'",
                "authentication = 'WITNESSED'",
                "last_day = last_day + 365",
                "recipient = 'somebody else'",
                "purposes = '{HRESCH}'"
            })
    void noStatementOfTheApplicationWidensASignedRelease(String change) {
        UUID release = family.signed(agency, "ATTENDANCE");

        assertThatThrownBy(() -> set(release, change)).isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'ACTIVE'", "withdrawn = '{}', status = 'SENT'"})
    void noStatementOfTheApplicationLetsWhatEndedBeginAgain(String change) {
        UUID release = family.signed(agency, "ATTENDANCE");
        district.revoke(family, release).statusCode(200);

        assertThatThrownBy(() -> set(release, change)).hasMessageContaining("stays as it ended");
    }

    @Test
    void whatIsNarrowedIsNotWidenedAgain() throws SQLException {
        UUID release = family.signed(agency, "ATTENDANCE", "GRADES");
        district.revoke(family, release, "GRADES").statusCode(200);

        assertThatThrownBy(() -> set(release, "withdrawn = '{}'")).hasMessageContaining("only shrinks");
        set(release, "categories = categories");
    }

    @Test
    void ofAnswersToOneLinkAtOnceOneCounts() throws Exception {
        UUID release = district.draft(family, agency, "ATTENDANCE");
        Family.Visitor visitor = family.verified(family.receiveLink(release));
        List<Callable<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(() -> visitor.answer("sign", release).statusCode());
            answers.add(() -> visitor.answer("decline").statusCode());
        }

        List<Integer> statuses = atOnce(answers);

        assertThat(statuses).contains(200).allMatch(status -> status < 500);
        String status = status(release);
        assertThat(List.of("ACTIVE", "DECLINED")).contains(status);
        district.asCounselor().get("/v1/releases/{id}", release).then().body("version", equalTo(2));
    }

    @Test
    void aSignatureAndARevocationAtOnceLeaveNothingHalfDone() throws Exception {
        UUID release = district.draft(family, agency, "ATTENDANCE");
        Family.Visitor visitor = family.verified(family.receiveLink(release));

        List<Integer> statuses = atOnce(List.of(
                () -> visitor.answer("sign", release).statusCode(),
                () -> district.revoke(family, release).extract().statusCode()));

        boolean revoked = statuses.get(1) == 200;
        assertThat(statuses.get(0)).isEqualTo(200);
        assertThat(status(release)).isEqualTo(revoked ? "REVOKED" : "ACTIVE");
        clock.set(Fixture.T);
        district.decide(family, "COC", agency, "ATTENDANCE").body("reason", equalTo(revoked ? "REVOKED" : null));
    }

    private String status(UUID release) {
        return district.asCounselor()
                .get("/v1/releases/{id}", release)
                .then()
                .extract()
                .path("status");
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> done : threads.invokeAll(calls)) {
                statuses.add(done.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    private void set(UUID release, String change) throws SQLException {
        new Rows(district).execute("update release set " + change + " where id = '" + release + "'");
    }
}
