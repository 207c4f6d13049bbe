package org.throughline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, UTF_8));

    @Test
    void aLineSaysWhenAndAboutWhom() {
        console.say("kafka", "ready");

        assertThat(said.toString(UTF_8)).matches(" +\\d+\\.\\d s  kafka +ready\\R");
    }

    @Test
    void whileEverythingIsBeingStoppedOnlyUpItselfIsHeard() {
        console.hearNobodyElse();
        console.say("kafka", "ended although nobody asked it to");
        console.line("a walk FAILED");
        console.sayOfUp("stopped");

        assertThat(said.toString(UTF_8).lines()).singleElement().asString().endsWith("stopped");
    }

    @Test
    void whatBreaksAMomentBeforeTheStopIsHeardIsNotTold() throws Exception {
        Thread walk = started("a walk FAILED");
        while (walk.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        console.sayOfUp("stopping");
        console.hearNobodyElse();
        walk.join();

        assertThat(said.toString(UTF_8).lines()).singleElement().asString().endsWith("stopping");
    }

    @Test
    void whatBreaksByItselfIsTold() throws Exception {
        console.failure("a walk FAILED");

        assertThat(said.toString(UTF_8).lines()).containsExactly("a walk FAILED");
    }

    private Thread started(String failure) {
        Thread thread = new Thread(() -> {
            try {
                console.failure(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }
}
