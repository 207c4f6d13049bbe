package org.throughline.referral.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.referral.District;
import org.throughline.referral.Facts;
import org.throughline.referral.Neighbor;

/** The same request with the same key has the same answer, whatever those say by now who were asked at first. */
@QuarkusTest
class RepeatedRequestTest {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 5;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration UNTIL_IT_ASKS = Duration.ofMillis(700);

    private static District district;
    private static String ana;

    private final UUID agency = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    /** Not before all: the server's port is known to a test only. */
    @BeforeEach
    void aDistrict() {
        if (district == null) {
            district = District.withRoster();
            ana = district.student("s1");
        }
    }

    private static Response draft(District in, String student, String service, String once, String reason) {
        return District.draft(in.counselor().header("Idempotency-Key", once), student, service, reason);
    }

    private static Response send(String referral, String once) {
        return district.counselor().header("Idempotency-Key", once).post("/v1/referrals/" + referral + "/sending");
    }

    private static List<Response> atOnce(Supplier<Response> request) {
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return Stream.generate(() -> CompletableFuture.supplyAsync(request, clients))
                    .limit(AT_ONCE)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void whatWasDraftedIsAnsweredAgainWhileTheDirectoryIsAway() {
        String service = district.service(agency);
        Response first = draft(district, ana, service, key, "Asks to talk.");
        first.then().statusCode(201);

        Neighbor.DIRECTORY.whilePaused(() -> {
            Response again = draft(district, ana, service, key, "Asks to talk.");
            again.then().statusCode(201).header("ETag", first.header("ETag"));
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            draft(district, ana, service, key, "Asks for something else.")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:throughline:problem:idempotency-key-reused"));
            draft(district, ana, service, "new " + key, "Asks to talk.").then().statusCode(503);
        });
    }

    @Test
    void whatWasDraftedIsAnsweredAgainAfterTheDirectoryListsTheServiceNoMore() {
        District own = District.withRoster();
        String student = own.student("s1");
        String service = own.service(agency);
        Response first = draft(own, student, service, key, "Asks to talk.");
        first.then().statusCode(201);
        own.directory().withdrawServices();

        draft(own, student, service, "new " + key, "Asks to talk.")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("UNKNOWN_SERVICE"));
        Response again = draft(own, student, service, key, "Asks to talk.");
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void whatAnotherSchoolDraftedIsNotThereWhateverTheKey() {
        String elsewhere = district.student("s3");
        String service = district.service(agency);

        draft(district, elsewhere, service, key, "Asks to talk.").then().statusCode(404);
        draft(district, elsewhere, service, key, "Asks to talk.").then().statusCode(404);
        draft(district, ana, service, key, "Asks to talk.").then().statusCode(201);
        draft(district, elsewhere, service, key, "Asks to talk.").then().statusCode(404);
    }

    @Test
    void ofOneKeySentManyTimesAtOnceThereIsOneDraft() {
        String service = district.service(agency);

        List<Response> answers = atOnce(() -> draft(district, ana, service, key, "Asks to talk."));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
    }

    @Test
    void whatWasSentIsAnsweredAgainWhileNobodyCanBeAsked() {
        String referral = district.draft(ana, district.service(agency));
        district.permit(ana, agency);
        String first = send(referral, key).then().statusCode(200).extract().asString();

        Neighbor.DIRECTORY.whilePaused(() -> Neighbor.CONSENT.whilePaused(() -> {
            assertThat(send(referral, key).then().statusCode(200).extract().asString())
                    .isEqualTo(first);
            send(referral, "new " + key)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:throughline:problem:illegal-move"));
        }));
    }

    @Test
    void ofOneKeySentManyTimesAtOnceAReferralIsSentOnceAndEachIsToldSo() {
        district.permit(ana, agency);
        for (int round = 0; round < ROUNDS; round++) {
            String referral = district.draft(ana, district.service(agency));
            String once = round + " " + key;

            assertThat(atOnce(() -> send(referral, once)))
                    .extracting(Response::statusCode)
                    .containsOnly(200);
            assertThat(Facts.of(referral, 1)).hasSize(1);
        }
    }

    /** The second found a draft too, and asks only when the first has sent it and the family has withdrawn its consent since. */
    @Test
    void whatIsSentByThenIsTheAnswerWhateverTheSecondOfOneKeyIsTold() throws SQLException {
        String referral = district.draft(ana, district.service(agency));
        district.permit(ana, agency);
        List<CompletableFuture<Response>> sendings = new ArrayList<>();
        try (Connection held = owner();
                Statement lock = held.createStatement()) {
            Neighbor.DIRECTORY.whilePaused(() -> {
                sendings.add(CompletableFuture.supplyAsync(() -> send(referral, key)));
                await().pollDelay(UNTIL_IT_ASKS).until(() -> true);
                hold(lock);
                sendings.add(CompletableFuture.supplyAsync(() -> send(referral, key)));
                await().pollInterval(PAUSE).until(() -> isWaitedFor(lock));
            });
            sendings.get(0).join().then().statusCode(200);
            district.withdraw(ana, agency);
            held.rollback();
            sendings.get(1).join().then().statusCode(200).body("status", equalTo("REQUESTED"));
        }
        assertThat(Facts.of(referral, 1)).hasSize(1);
    }

    private static Connection owner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        Connection connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.owner.jdbc.url", String.class),
                config.getValue("quarkus.datasource.owner.username", String.class),
                config.getValue("quarkus.datasource.owner.password", String.class));
        connection.setAutoCommit(false);
        return connection;
    }

    /** What is read when a draft is looked at closely, and not before. */
    private static void hold(Statement statement) {
        try {
            statement.execute("lock table family_facts in access exclusive mode");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select from pg_locks where relation = 'family_facts'::regclass and not granted")) {
            return waiting.next();
        }
    }
}
