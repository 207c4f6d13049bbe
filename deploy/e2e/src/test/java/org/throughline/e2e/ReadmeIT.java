package org.throughline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.e2e.people.World;
import org.throughline.e2e.stack.Program;
import org.throughline.e2e.stack.Readme;
import org.throughline.e2e.stack.Repository;
import org.throughline.e2e.stack.Throughline;

/** Every command of the root README is run: the starts and the stop by the other classes here, the calls by this one. */
@OnThroughline
@Order(30)
class ReadmeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Readme readme = Readme.read();
    private final Throughline throughline;

    /** @param served by being wanted */
    ReadmeIT(Throughline throughline, World served) {
        this.throughline = throughline;
    }

    @Test
    void aCommandThatNoTestRunsDoesNotStandInTheReadme() {
        assertThat(readme.commands())
                .containsExactlyInAnyOrder(Throughline.UP, Throughline.UP_ONCE, Throughline.DOWN, "mvn verify");
    }

    /** It cannot run itself: it is what runs this. */
    @Test
    void theCommandThatTestsEverythingIsWhatTheCiRuns() {
        assertThat(Repository.read(".ci/run")).containsPattern("(?m)^exec mvn -B verify$");
    }

    @Test
    void theBlocksAreTheWalksLinesAndTheCalls() {
        assertThat(readme.blocks()).hasSize(2).first().asString().startsWith("  seed ");
    }

    @Test
    void theCallsOfTheApiAnswerAsShown() {
        List<String> calls = readme.blocks().stream()
                .filter(block -> block.contains("curl "))
                .toList();

        assertThat(calls).isNotEmpty();
        for (String lines : calls) {
            Program run = throughline.script(lines);
            assertThat(run.awaitEnd(PATIENCE)).as(run.output()).isZero();
            assertThat(run.output()).contains("\"items\"").contains("COUNSELING");
        }
    }

    @Test
    void whatUpItselfSaysOfAddressesAndTokensWorks() {
        List<String> said = throughline.up().lines();
        int begin = said.indexOf("A token and a first call") + 1;
        assertThat(begin).isPositive();
        String lines = String.join("\n", said.subList(begin, begin + 5));

        Program run = throughline.script(lines);

        assertThat(run.awaitEnd(PATIENCE)).as(lines + "\n" + run.output()).isZero();
        assertThat(run.output()).contains("\"items\"").contains("COUNSELING");
    }
}
