package org.throughline.kit.transaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.throughline.servers.TestTokens;

/** Clients that hang up in the middle of a write once left the pool dead: every later request waited for ever. */
@QuarkusTest
class HangUpTest {

    private static final int ROUNDS = 10;
    private static final int CONNECTIONS = 64;

    private final String token =
            TestTokens.person("counselor").tenant(UUID.randomUUID()).token();

    @Test
    void afterManyDroppedConnectionsEveryRequestSucceeds() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            dropInMidRequest();
        }
        // What the dropped clients began runs to its end first; until then the pool may answer that it is busy.
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> add() == 201);
        for (int i = 0; i < 100; i++) {
            assertThat(add()).isEqualTo(201);
        }
    }

    private int add() {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"note\":\"" + UUID.randomUUID() + "\",\"pauseMillis\":0}")
                .post("/v1/probes")
                .statusCode();
    }

    private void dropInMidRequest() throws IOException, InterruptedException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Socket socket = new Socket("127.0.0.1", RestAssured.port);
            send(socket.getOutputStream());
            sockets.add(socket);
        }
        // While the statements run (each holds its connection 50 ms) every client hangs up, without a goodbye.
        Thread.sleep(30);
        for (Socket socket : sockets) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        assertThat(sockets).hasSize(CONNECTIONS).allMatch(Socket::isClosed);
    }

    private void send(OutputStream out) throws IOException {
        String body = "{\"note\":\"" + UUID.randomUUID() + "\",\"pauseMillis\":50}";
        String request = "POST /v1/probes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
