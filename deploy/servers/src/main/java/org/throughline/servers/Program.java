package org.throughline.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One program as its module packaged it, in a process of its own; it is ready when its health says so. */
final class Program {

    /** Small, and quick to start; who measures a program says how it is run. */
    private static final List<String> JVM =
            List.of(System.getProperty("throughline.programs.jvm", "-Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                    .split(" "));

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LOG_LINES = 15;

    private final String name;
    private final Path jar;
    private final DataFolder data;
    private final ChildProcess process;
    private final int port = Ports.freeForProgram();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private Map<String, String> environment = Map.of();
    private Map<String, String> account = Map.of();

    Program(String name, Path jar, DataFolder data) {
        this.name = name;
        this.jar = jar;
        this.data = data;
        this.process = new ChildProcess(name, data);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    ChildProcess process() {
        return process;
    }

    /**
     * Begins with this environment and account, which later starts keep.
     *
     * @param its properties that no environment variable can tell: Quarkus reads QUARKUS_OIDC_CLIENT_ as a tenant named client
     */
    void begin(Map<String, String> told, Map<String, String> its) throws IOException, InterruptedException {
        environment = Map.copyOf(told);
        account = new TreeMap<>(its);
        process.endLeftOver();
        begin();
    }

    void begin() throws IOException {
        List<String> command = new ArrayList<>(List.of(ChildJvm.java()));
        command.addAll(JVM);
        account.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        process.start(command, environment, data.root());
    }

    void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isRunning() || System.nanoTime() > deadline) {
                throw new IOException(name + " did not start; the end of " + data.log(name) + ":"
                        + System.lineSeparator() + process.logTail(LOG_LINES));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
