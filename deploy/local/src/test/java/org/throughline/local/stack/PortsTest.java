package org.throughline.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.throughline.local.Refusal;

class PortsTest {

    @Test
    void everyPortIsAtAFixedDistanceFromTheBase() {
        Ports ports = new Ports(21_000);

        assertThat(ports.purposes()).hasSize(13).containsKeys(21_000, 21_012).containsEntry(21_003, "referral-service");
        assertThat(ports.publicAddress()).hasToString("http://localhost:21000");
        assertThat(ports.address(LocalService.OUTCOMES)).hasToString("http://127.0.0.1:21004");
    }

    @Test
    void aTakenPortIsRefusedInOneLineThatNamesIt() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = new Ports(stranger.getLocalPort() - LocalService.CONSENT.portOffset());

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.exitCode())
                            .isEqualTo(2))
                    .hasMessageContaining(stranger.getLocalPort() + " (consent-service)")
                    .hasMessageContaining("--ports")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aPortIsFreeAgainOnceItsOwnerHasGone() throws IOException {
        int port;
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = stranger.getLocalPort();
            assertThat(Ports.isFree(port)).isFalse();
        }
        assertThatCode(() -> assertThat(Ports.isFree(port)).isTrue()).doesNotThrowAnyException();
    }
}
