package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.e2e.stack.Program;
import org.throughline.e2e.stack.Readme;
import org.throughline.e2e.stack.Throughline;
import org.throughline.local.stack.Ports;

/** The first of the README's two commands on an empty data folder: three walks, two of them at the same time. */
@OnThroughline
@ExtendWith(StepByStep.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class FirstStartIT {

    private static final int REFUSED = 2;
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final Duration LONG = Duration.ofMinutes(5);

    /** A line of the walk without what differs from seed to seed: the step, the method, the path, the status. */
    private static final Pattern STEP = Pattern.compile("  seed \\d+ +(step \\d) +([A-Z]+) +(\\S+) +(\\d{3}) .*");

    private final Throughline throughline;
    private final Program run;

    FirstStartIT(Throughline throughline) {
        this.throughline = throughline;
        this.run = throughline.launch(Throughline.UP_ONCE + " --seed 1,2,3");
    }

    @Test
    @Order(1)
    void whatIsNotUnderstoodIsRefusedWithTheUsage() {
        Program wrong = throughline.launch(Throughline.UP + " --frehs");

        assertThat(wrong.awaitEnd(SHORT)).isEqualTo(REFUSED);
        assertThat(wrong.output()).startsWith("unknown option --frehs").contains("usage: up");
    }

    @Test
    @Order(2)
    void aSecondStartOnTheSameDataIsRefusedInOneLine() {
        run.awaitSaying("kafka", LONG);
        Program second = throughline.launch(Throughline.UP);

        assertThat(second.awaitEnd(SHORT)).isEqualTo(REFUSED);
        assertThat(second.lines()).singleElement().asString().startsWith("another `up` is running on ");
    }

    @Test
    @Order(3)
    void aTakenPortIsRefusedInOneLineBeforeAnythingStarts() {
        run.awaitSaying("all services are ready", LONG);
        Program other = throughline.launchOnOtherData(Throughline.UP);

        assertThat(other.awaitEnd(SHORT)).isEqualTo(REFUSED);
        assertThat(other.lines())
                .singleElement()
                .asString()
                .startsWith("taken on 127.0.0.1: port " + throughline.basePort() + " (gateway)")
                .endsWith("or move all with --ports BASE");
    }

    @Test
    @Order(4)
    void threeSeedsPassInOneRunAndTheExitCodeSaysSo() {
        int code = run.awaitEnd(LONG);

        assertThat(code).as(run.output()).isZero();
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(run.lines()).contains("  seed " + seed + ": every step did what it should");
        }
        assertThat(run.output()).contains("Ready after ").contains("MiB  in all");
    }

    @Test
    @Order(5)
    void twoOfTheWalksWentOnAtTheSameTime() {
        int secondBegins = first("  seed 2    step ");

        assertThat(secondBegins).isLessThan(first("  seed 1: every step"));
        assertThat(first("  seed 1    step ")).isLessThan(first("  seed 2: every step"));
    }

    private int first(String beginning) {
        List<String> lines = run.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError("no line begins with \"" + beginning + "\"");
    }

    @Test
    @Order(6)
    void theWalkPrintsEveryLineThatTheReadmeShows() {
        String shown = Readme.read().blocks().stream()
                .filter(block -> block.startsWith("  seed "))
                .findFirst()
                .orElseThrow();

        assertThat(steps(run.lines())).containsAll(steps(shown.lines().toList()));
    }

    private static Set<String> steps(List<String> lines) {
        return lines.stream()
                .map(STEP::matcher)
                .filter(Matcher::matches)
                .map(FirstStartIT::withoutIds)
                .collect(Collectors.toSet());
    }

    private static String withoutIds(Matcher step) {
        String path = step.group(3)
                .replaceAll("\\.\\.[0-9a-f]{6}", "{id}")
                .replaceAll("riverbend|lakeshore", "{district}")
                .replaceAll("\\?.*&.*", "?{several}");
        return step.group(1) + " " + step.group(2) + " " + path + " " + step.group(4);
    }

    @Test
    @Order(7)
    void afterTheWalkNothingIsLeftRunning() {
        new Ports(throughline.basePort()).requireFree();
        assertThat(throughline.processes().pid("referral-service")).isEmpty();
        assertThat(throughline.processes().pid("postgres")).isEmpty();
    }
}
