package org.throughline.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.load.Report.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.throughline.kit.encryption.Encryption;

/**
 * Decisions beside a million releases and a long log: one after the other on many connections, against the same statements
 * alone; a hundred students at once; and a look at the whole log. No time is judged, but that every answer was the right one,
 * that each is in the log, and that the log verifies to its last entry.
 */
@EnabledIfSystemProperty(
        named = "throughline.consent.url",
        matches = ".+",
        disabledReason = "its service was not started")
class ConsentLoad {

    private static final int RELEASES = Integer.getInteger("throughline.load.releases", 1_000_000);
    private static final int ROWS = Integer.getInteger("throughline.load.rows", 5_000_000);
    private static final int CONNECTIONS = 32;
    /** So many decisions of as many as the statements alone would be; their p99 is asked for at that load. */
    private static final double AIM = 0.30;

    private static final int BATCH = 100;
    private static final int LEAST_SEALED_A_SECOND = 3_000;
    private static final int VERIFICATIONS = Integer.getInteger("throughline.load.verifications", 1);
    private static final boolean DECIDING = !Boolean.getBoolean("throughline.load.verification-only");
    /** A program just started is compiled while it answers: before that, an answer costs it many times as much. */
    private static final Duration WARMING =
            Duration.ofSeconds(Integer.getInteger("throughline.load.warming-seconds", 180));

    private static final Duration WARMING_THE_REST = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final long SEED = 20_261_127;

    private static final Database DATABASE = new Database("consent");
    private static final Callers MANY = Callers.breathless(CONNECTIONS);
    private static final Callers ONE = Callers.breathless(1);

    private final ConsentDistrict district = ConsentDistrict.registered();
    private final Sample sample = district.sample();
    private final Sealing sealing =
            new Sealing(DATABASE, district.tenant(), Duration.ofSeconds(60 + ROWS / LEAST_SEALED_A_SECOND));
    private final Encryption encryption =
            Encryption.withKey(Base64.getDecoder().decode(System.getProperty("throughline.encryption.key")));
    private final GeneratedStudents students = new GeneratedStudents(sample, encryption, SEED);

    @Test
    void consent() throws IOException, SQLException, InterruptedException {
        GeneratedLog log = filled();
        sealing.await();
        DATABASE.settle();
        if (DECIDING) {
            decide(log);
            sealing.await();
        }
        verify();
    }

    private void decide(GeneratedLog log) throws SQLException, InterruptedException {
        Answers decisions = decided("decisions", MANY, number -> decisions());
        double plain = plain(log).perSecond(MEASURED);
        say("  decisions, of the same statements alone: %.2f", decisions.perSecond(MEASURED) / plain);
        paced(AIM * plain);
        decided("batches of " + BATCH, ONE, number -> batches());
    }

    private GeneratedLog filled() throws SQLException, IOException {
        try (Connection superuser = DATABASE.superuser();
                Statement statement = superuser.createStatement()) {
            // What is made here refers to what is made here.
            statement.execute("set session_replication_role = replica");
            long begin = System.nanoTime();
            GeneratedLog log = GeneratedLog.like(sample, superuser, encryption);
            students.fill(superuser, RELEASES);
            log.fill(superuser, students, ROWS, new Random(SEED));
            say(
                    "%,d releases and %,d entries of the log, filled in %d s",
                    RELEASES, ROWS, (System.nanoTime() - begin) / 1_000_000_000);
            return log;
        }
    }

    private HttpCaller decisions() {
        return new HttpCaller(
                district.service(),
                random -> {
                    GeneratedStudents.Pair pair = students.anyPair(random);
                    return district.decision(pair.student(), pair.agency());
                },
                ConsentLoad::isPermitted);
    }

    private HttpCaller batches() {
        return new HttpCaller(
                district.service(),
                random -> {
                    GeneratedStudents.Group group = students.anyGroup(random, BATCH);
                    return district.decisions(group.students(), group.agency());
                },
                ConsentLoad::areAllPermitted);
    }

    private static boolean isPermitted(JsonNode decision) {
        return decision.path("outcome").asText().equals("PERMIT");
    }

    private static boolean areAllPermitted(JsonNode batch) {
        JsonNode decisions = batch.path("decisions");
        return decisions.size() == BATCH
                && StreamSupport.stream(decisions.spliterator(), false).allMatch(ConsentLoad::isPermitted);
    }

    /** Each answer is right, and as many entries more are in the log as were decided. */
    private Answers decided(String name, Callers callers, IntFunction<Caller> caller)
            throws SQLException, InterruptedException {
        callers.ask(callers.equals(ONE) ? WARMING_THE_REST : WARMING, caller);
        long before = sealing.logged();
        Answers answers = asked(name, callers, caller);
        int each = callers.equals(ONE) ? BATCH : 1;
        assertThat(sealing.logged() - before)
                .as("entries written by %s", name)
                .isEqualTo((long) each * answers.all().size());
        return answers;
    }

    private Answers plain(GeneratedLog log) throws SQLException, InterruptedException {
        try (PlainDecisions plain = new PlainDecisions(CONNECTIONS, DATABASE, students, log, sample)) {
            MANY.ask(WARMING_THE_REST, plain);
            return asked("the statements alone", MANY, plain);
        }
    }

    /** Once what the statements alone appended is sealed. */
    private void paced(double perSecond) throws SQLException, InterruptedException {
        Callers paced = Callers.paced(CONNECTIONS, perSecond);
        sealing.await();
        paced.ask(WARMING_THE_REST, number -> decisions());
        asked(String.format(Locale.ROOT, "decisions, %.2f of those", AIM), paced, number -> decisions());
    }

    private static Answers asked(String name, Callers callers, IntFunction<Caller> caller)
            throws SQLException, InterruptedException {
        Processors before = used();
        Answers answers = callers.ask(MEASURED, caller);
        Processors used = used().since(before);
        say(
                "  %-22s %s, %.0f a second; of the processors for each %s",
                name,
                answers,
                answers.perSecond(MEASURED),
                used.forEach(answers.all().size()));
        assertThat(answers.statuses()).as("statuses of answers, %s", name).containsExactly(200);
        assertThat(answers.wrong()).as("wrong answers, %s", name).isZero();
        return answers;
    }

    /** As often as wanted, as the first one is compiled while it goes on. */
    private void verify() throws SQLException {
        for (int number = 0; number < VERIFICATIONS; number++) {
            verifyOnce();
        }
    }

    private void verifyOnce() throws SQLException {
        long logged = sealing.logged();
        Processors before = used();
        long begin = System.nanoTime();
        JsonNode found = district.verification();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Processors used = used().since(before);
        assertThat(found.path("intact").asBoolean()).as("the log is intact").isTrue();
        assertThat(found.path("entries").asLong()).as("entries verified").isEqualTo(logged);
        say(
                "  verification           %.1f s for %,d entries, %,.0f a second; of the processors for each %s",
                seconds, logged, logged / seconds, used.forEach(logged));
    }

    private static Processors used() throws SQLException {
        return Processors.used("consent-service", DATABASE);
    }
}
