package org.throughline.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(ServicesBehind.class)
class AccessLogTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final UUID TENANT = UUID.fromString("01930000-0000-7000-8000-00000000000a");

    private final Logger root = Logger.getLogger("org.throughline.gateway");
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        lines.setLevel(Level.ALL);
        root.addHandler(lines);
    }

    @AfterEach
    void leave() {
        root.removeHandler(lines);
    }

    @Test
    void aLineHasIdsAndTheTemplateOnly() {
        UUID person = UUID.randomUUID();
        given().auth()
                .oauth2(TestTokens.person("counselor")
                        .named(person)
                        .tenant(TENANT)
                        .token())
                .get("/v1/students/jane-doe?name=Jane%20Doe");

        assertThat(lines.await("person=" + person))
                .contains("GET /v1/students/* 200")
                .contains("tenant=" + TENANT)
                .containsPattern("trace=[0-9a-f]{32}")
                .doesNotContainIgnoringCase("jane");
    }

    @Test
    void aLinksSecretIsNeverWritten() {
        given().get("/l/consent/riverbend.c2VjcmV0");
        given().get("/l/unknown/c2VjcmV0");
        given().get("/v1/journeys/c2VjcmV0?q=c2VjcmV0");

        assertThat(lines.await("/l/consent/*")).contains("GET /l/consent/* 200").doesNotContain("riverbend");
        assertThat(lines.await("GET - 404")).isNotEmpty();
        assertThat(lines.await(" 401 ")).isNotEmpty();
        assertThat(lines.all()).noneMatch(line -> line.contains("c2VjcmV0"));
    }

    private static final class Lines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            lines.add(((ExtLogRecord) record).getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        List<String> all() {
            return lines;
        }

        /** A line is written after its answer was sent. */
        String await(String part) {
            return Awaitility.await("a line with " + part)
                    .atMost(SOON)
                    .until(
                            () -> lines.stream()
                                    .filter(line -> line.contains(part))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        }
    }
}
