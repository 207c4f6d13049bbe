package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.e2e.people.Casework;
import org.throughline.e2e.people.Counselor;
import org.throughline.e2e.people.Integrator;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Program;
import org.throughline.e2e.stack.Throughline;
import org.throughline.local.api.Reply;
import org.throughline.local.api.SignIn;
import org.throughline.local.api.Tokens;
import org.throughline.local.stack.Ports;

/** {@code kill -9} of anything: it comes back by itself, and nothing that was acknowledged is lost. The last, since it ends the stack. */
@OnThroughline
@ExtendWith(StepByStep.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(100)
class AfterAKillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LINK_LIFE = "PT4S";

    private final Throughline throughline;
    private final World world;
    private final Counselor counselor;
    private final Integrator integrator;

    private String cursor;
    private Casework.Sent sent;
    private State kept;
    private List<Map<String, Object>> told;

    AfterAKillIT(Throughline throughline, World world) {
        this.throughline = throughline;
        this.world = world;
        this.counselor = world.counselor(world.riverbend());
        this.integrator = world.integrator(world.riverbend());
    }

    @Test
    @Order(1)
    void beforeThatAReferralIsAtItsAgency() {
        cursor = integrator.head();
        sent = world.casework().sent();
        sent.intake().accept(sent.referral()).then().statusCode(200);
        counselor
                .record(sent.referral(), "PRE", Collections.nCopies(17, 1), sent.about())
                .then()
                .statusCode(201);
        counselor.journeyOnce(sent.referral(), seen -> seen.getString("status").equals("ACCEPTED"));
        told = integrator.readFrom(cursor);
        kept = State.of(world, sent.file());
    }

    @Test
    @Order(2)
    void aKilledServiceComesBack() {
        killAndAwaitOthers("referral-service");

        assertNothingIsLost();
    }

    @Test
    @Order(3)
    void aKilledPostgresComesBackAndEveryServiceFindsIt() {
        killAndAwaitOthers("postgres");

        assertNothingIsLost();
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                        sent.intake().student(sent.referral()))
                .containsKey("identity"));
        kept = State.of(world, sent.file());
    }

    @Test
    @Order(4)
    void aKilledKafkaComesBackAndWhatHappenedMeanwhileArrives() {
        throughline.processes().kill("kafka");
        sent.intake().reportSession(sent.referral(), sent.about(), true).then().statusCode(200);

        JsonPath journey = counselor.journeyOnce(sent.referral(), seen -> seen.getInt("sessionsHeld") == 1);
        assertThat(journey.<String>getList("steps.change")).hasSize(3);
        told = integrator.readFrom(cursor);
        kept = State.of(world, sent.file());
    }

    @Test
    @Order(5)
    void theOthersKilledAllAtOnceComeBack() {
        killAndAwaitOthers(
                "keycloak", "mongodb", "gateway", "partner-directory-service", "consent-service", "outcomes-service");

        assertNothingIsLost();
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(new Tokens(throughline.settings())
                        .of(SignIn.person("auditor." + world.riverbend().code())))
                .as("a token that was not asked for before")
                .isNotEmpty());
        assertThat(integrator.readFrom(cursor)).isNotEmpty().isEqualTo(told);
        assertThat(counselor.measuresOf(sent.referral())).hasSize(1);
        kept = State.of(world, sent.file());
    }

    /** It takes its servers along, so that none is left without one who stops it. */
    @Test
    @Order(6)
    void aKilledLauncherComesBackWithItsServers() {
        killAndAwaitOthers("servers");

        assertNothingIsLost();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> integrator.readFrom(cursor).equals(told));
        kept = State.of(world, sent.file());
    }

    @Test
    @Order(7)
    void aKilledUpTakesEverythingAlong() {
        throughline.killUp();

        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> new Ports(throughline.basePort())
                .requireFree());
    }

    /** It also is the first start after {@code up} was killed. */
    @Test
    @Order(8)
    void interruptedInTheMiddleOfAWalkItSaysSoAndLeavesNothingRunning() {
        assumeTrue(Program.canBeInTheForeground(), "env --default-signal is not known here");
        Program walking = throughline.launchInTheForeground(Throughline.UP_ONCE + " --seed 5");
        walking.awaitSaying("  seed 5    step 4", PATIENCE);

        walking.interrupt();

        assertThat(walking.awaitEnd(Duration.ofMinutes(1)))
                .as("the walk was not gone to its end")
                .isNotZero();
        assertThat(walking.lines()).anyMatch(line -> line.contains("stopping"));
        assertThat(walking.output()).doesNotContain("Exception", "every step did what it should");
        new Ports(throughline.basePort()).requireFree();
        assertThat(throughline.processes().pid("referral-service")).isEmpty();
    }

    /** The start has shorter-lived links, for the next step. */
    @Test
    @Order(9)
    void startedAgainItRecoversByItselfAndHasLostNothing() {
        Program up = throughline.serve(Throughline.UP + " --no-walk --set throughline.link.life=" + LINK_LIFE);

        assertThat(up.output()).doesNotContain("  seed ");
        assertNothingIsLost();
        assertThat(integrator.readFrom(cursor)).isNotEmpty().isEqualTo(told);
        assertThat(counselor.measuresOf(sent.referral())).hasSize(1);
        assertThat(world.auditor(world.riverbend()).verify().getBoolean("intact"))
                .isTrue();
    }

    private void killAndAwaitOthers(String... processes) {
        Map<String, Long> before = new HashMap<>();
        for (String process : processes) {
            before.put(process, throughline.processes().pid(process).orElseThrow());
            throughline.processes().kill(process);
        }
        before.forEach((process, pid) -> await(process)
                .atMost(PATIENCE)
                .until(() -> !throughline.processes().pid(process).orElse(pid).equals(pid)));
    }

    private void assertNothingIsLost() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> State.of(world, sent.file())
                .equals(kept));
    }

    @Test
    @Order(10)
    void anExpiredLinkAnswersNothing() throws InterruptedException {
        Casework.Sent late = world.casework().sent();
        State before = State.of(world, late.file());
        TimeUnit.SECONDS.sleep(Duration.parse(LINK_LIFE).toSeconds());

        Reply page = late.link().look().expect(410);

        assertThat(page.body())
                .contains("has expired")
                .doesNotContain(late.about().student().schoolName());
        late.link().open("").expect(410);
        assertThat(State.of(world, late.file())).isEqualTo(before);
    }

    @Test
    @Order(11)
    void downStopsItCleanlyAndAgainFindsNothingToStop() {
        assertThat(throughline.down().output()).contains("stopped; the data stays in " + throughline.data());
        assertThat(throughline.up().awaitEnd(Duration.ofSeconds(10))).isZero();

        assertThat(throughline.down().output()).contains("nothing runs on " + throughline.data());
        new Ports(throughline.basePort()).requireFree();
    }
}
