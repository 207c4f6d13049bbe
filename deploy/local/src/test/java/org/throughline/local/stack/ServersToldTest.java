package org.throughline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServersToldTest {

    private final ServersTold told = new ServersTold(List.of("postgres", "keycloak"));

    private void hear(String text) {
        told.hear(ServersTold.Line.parse(text).orElseThrow());
    }

    @Test
    void someAreReadyBeforeOthers() throws Exception {
        hear("   0.6 s  keycloak                   starting on 127.0.0.1:29005");
        hear("   1.4 s  postgres                   ready, after 0.8 s");
        CompletableFuture<Boolean> all = CompletableFuture.supplyAsync(() -> await("postgres", "keycloak"));

        assertThat(told.awaitReady(List.of("postgres"))).isTrue();
        assertThat(all).isNotDone();
        hear("  14.2 s  keycloak                   ready, after 13.6 s");
        assertThat(all.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasNotReadyBeforeTheLauncherEndedNeverIs() throws Exception {
        hear("   1.4 s  postgres                   ready, after 0.8 s");
        told.end();

        assertThat(told.awaitReady(List.of("postgres"))).isTrue();
        assertThat(told.awaitReady(List.of("postgres", "keycloak"))).isFalse();
    }

    @Test
    void anEndThatNobodyAskedForIsHeard() {
        assertThat(
                        ServersTold.Line.parse(
                                "  60.1 s  kafka                      ended although nobody asked it to; 'start kafka' starts it again"))
                .hasValueSatisfying(line -> assertThat(line.isOfUnexpectedEnd()).isTrue());
        assertThat(ServersTold.Line.parse("another launcher is running on /data"))
                .isEmpty();
    }

    private boolean await(String... servers) {
        try {
            return told.awaitReady(List.of(servers));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
