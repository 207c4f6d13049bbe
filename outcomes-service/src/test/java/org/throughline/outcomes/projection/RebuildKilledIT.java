package org.throughline.outcomes.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.Publisher;
import org.throughline.servers.TestTokens;

/** The service as its own process, killed as a power cut would in the middle of a rebuild. */
class RebuildKilledIT {
    private static final int REFERRALS = 200;
    private static final Duration SOON = Duration.ofSeconds(90);

    private final UUID tenant = UUID.randomUUID();
    private final int port = freePort();
    private final MongoClient mongo = MongoClients.create(uri());
    private final MongoDatabase outcomes = mongo.getDatabase("outcomes");
    private Process service;

    @AfterEach
    void end() throws InterruptedException {
        if (service != null) {
            service.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        mongo.close();
    }

    @Test
    void aRebuildThatWasKilledGoesOnAndMakesTheSameDocuments() throws Exception {
        publish();
        start();
        await().atMost(SOON).until(() -> documents("feed", current()).size() == 3 * REFERRALS + 2);
        int before = current();
        List<List<Document>> wanted = everything(before);
        List.of("aggregates", "feed", "subjects")
                .forEach(name -> outcomes.getCollection(name + "_" + before).drop());

        assertThat(given().port(port)
                        .auth()
                        .oauth2(TestTokens.service("operator")
                                .audience("outcomes-service")
                                .token())
                        .post("/v1/rebuilds")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> documents("aggregates", before + 1).size() > REFERRALS / 10);
        service.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(documents("aggregates", before + 1)).hasSizeLessThan(REFERRALS);
        assertThat(current()).isEqualTo(before);

        start();

        await().atMost(SOON).until(() -> current() == before + 1);
        assertThat(everything(before + 1)).isEqualTo(wanted);
    }

    private void publish() {
        try (Publisher facts = new Publisher(tenant)) {
            UUID gone = UUID.randomUUID();
            for (int i = 0; i < REFERRALS; i++) {
                UUID referral = UUID.randomUUID();
                facts.requested(referral, i % 10 == 0 ? gone : UUID.randomUUID());
                facts.referral(referral, 2, "accepted", Map.of());
                facts.referral(referral, 3, "session-reported", Map.of("attended", true));
            }
            facts.release(UUID.randomUUID(), 1, "activated", gone, UUID.randomUUID());
            facts.erased(UUID.randomUUID(), gone);
        }
    }

    private void start() throws IOException {
        Path configuration = Files.writeString(
                Path.of("target", "it-" + tenant + ".properties"),
                String.join(
                        "\n",
                        "quarkus.http.port=" + port,
                        "throughline.mongodb.uri=" + uri(),
                        "throughline.kafka.bootstrap-servers="
                                + System.getProperty("throughline.kafka.bootstrap-servers"),
                        "throughline.consent.url=http://127.0.0.1:1",
                        "throughline.directory.url=http://127.0.0.1:1",
                        "throughline.cursor.key=dGhyb3VnaGxpbmUtdGVzdC1jdXJzb3Ita2V5LTAwMDE=",
                        "throughline.encryption.key=dGhyb3VnaGxpbmUtdGVzdC1lbmNyeXB0LWtleS0wMDE=",
                        "quarkus.oidc.public-key=" + System.getProperty("quarkus.oidc.public-key"),
                        "quarkus.oidc.token.issuer=" + System.getProperty("quarkus.oidc.token.issuer"),
                        "quarkus.oidc-client.client-enabled=false"));
        service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.profile=it",
                        "-Dquarkus.config.locations=" + configuration.toAbsolutePath(),
                        "-jar",
                        Path.of(System.getProperty("throughline.outcomes.app"), "quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "it-service.log").toFile()))
                .start();
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> given().port(port).get("/q/health/live").statusCode() == 200);
    }

    private List<List<Document>> everything(int generation) {
        List<List<Document>> all = new ArrayList<>();
        for (String name : List.of("aggregates", "feed", "subjects", "parked")) {
            all.add(documents(name, generation));
        }
        return all;
    }

    private List<Document> documents(String name, int generation) {
        return outcomes.getCollection(name + "_" + generation)
                .find(new Document("tenant", tenant.toString()))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    private int current() {
        Document state = outcomes.getCollection("system")
                .find(new Document("_id", "generations"))
                .first();
        return state == null ? 1 : state.getInteger("current");
    }

    private static String uri() {
        return Optional.ofNullable(System.getenv("THROUGHLINE_MONGODB_URI"))
                .orElseGet(() -> System.getProperty("throughline.mongodb.uri"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
