package org.throughline.kit.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A relay in a process of its own, to be killed. Its password comes by the environment. */
public final class RelayProcess {

    private RelayProcess() {}

    static Process start(RelaySettings settings) throws IOException {
        PgConnectOptions postgres = settings.postgres();
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "RELAY_HOST", postgres.getHost(),
                        "RELAY_PORT", String.valueOf(postgres.getPort()),
                        "RELAY_DATABASE", postgres.getDatabase(),
                        "RELAY_USER", postgres.getUser(),
                        "RELAY_PASSWORD", postgres.getPassword(),
                        "RELAY_KAFKA", String.valueOf(settings.kafka().get("bootstrap.servers")),
                        "RELAY_TOPIC", settings.topic()));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] none) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        PgConnectOptions postgres = new PgConnectOptions()
                .setHost(environment.get("RELAY_HOST"))
                .setPort(Integer.parseInt(environment.get("RELAY_PORT")))
                .setDatabase(environment.get("RELAY_DATABASE"))
                .setUser(environment.get("RELAY_USER"))
                .setPassword(environment.get("RELAY_PASSWORD"))
                .addProperty("application_name", "relay-process");
        RelaySettings settings = new RelaySettings(
                postgres,
                Map.of("bootstrap.servers", environment.get("RELAY_KAFKA")),
                environment.get("RELAY_TOPIC"),
                "/kit",
                Duration.ofMillis(250),
                Duration.ofHours(1),
                Duration.ofSeconds(20));
        new Relay(Vertx.vertx(), settings, new SimpleMeterRegistry()).start();
        new CountDownLatch(1).await();
    }
}
