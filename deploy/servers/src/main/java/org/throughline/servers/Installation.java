package org.throughline.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The servers of one data folder from start to end: started side by side, told about, stopped. */
final class Installation {

    static final String PROPERTIES_FILE = "servers.properties";
    private static final String LAUNCHER = "launcher";
    private static final long PATIENCE_SECONDS = 10;

    private final Options options;
    private final DataFolder data;
    private final Progress progress;
    private final Map<String, Server> servers = new LinkedHashMap<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();

    Installation(Options options, DataFolder data, Progress progress) {
        this.options = options;
        this.data = data;
        this.progress = progress;
    }

    /** Returns when everything has been stopped again. */
    void serve() throws IOException, InterruptedException {
        endLeftOvers();
        Files.deleteIfExists(data.resolve(PROPERTIES_FILE));
        Ports ports = choosePorts();
        new ServerSet(options, data, ports, progress).chosen().forEach(server -> servers.put(server.name(), server));
        refuseTakenPorts();
        DataFolder.writePrivately(data.resolve("ports"), Integer.toString(ports.base()));
        tellWhere();
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAndWait, "end"));
        ExecutorService starters = Executors.newCachedThreadPool();
        try {
            new Commands(servers, this::start, progress).readInBackground(this::inputEnded, this::exit);
            startAll(starters);
            end.join();
        } finally {
            starters.shutdownNow();
            starters.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            stopAll();
        }
    }

    private void exit() {
        end.complete(null);
    }

    private void inputEnded() {
        if (options.stopOnStdinClose()) {
            exit();
        }
    }

    /** A signal asks for the end; the main thread then stops everything and halts the JVM, for which this waits. */
    private void endAndWait() {
        exit();
        new CompletableFuture<Void>().join();
    }

    /** Before the ports are looked at: what a killed launcher left behind holds them. */
    private void endLeftOvers() throws IOException, InterruptedException {
        for (String name : Options.SERVERS) {
            if (new ChildProcess(name, data).endLeftOver()) {
                progress.say(name, "ended the process that a killed launcher had left behind");
            }
        }
    }

    private Ports choosePorts() {
        if (options.basePort().isPresent()) {
            return new Ports(options.basePort().getAsInt());
        }
        return DataFolder.read(data.resolve("ports"))
                .map(text -> new Ports(Integer.parseInt(text.strip())))
                .filter(Ports::areFree)
                .orElseGet(Ports::free);
    }

    private void refuseTakenPorts() {
        List<String> taken = servers.values().stream()
                .flatMap(server -> server.ports().stream())
                .filter(port -> !Ports.isFree(port.number()))
                .map(port -> port.number() + " (" + port.purpose() + ")")
                .toList();
        if (!taken.isEmpty()) {
            throw new LauncherRefusal(
                    Launcher.EXIT_PORT_TAKEN,
                    "port " + String.join(", ", taken)
                            + " on 127.0.0.1 is taken: end what listens there, or move all with --ports BASE");
        }
    }

    private void startAll(ExecutorService starters) throws InterruptedException {
        CompletableFuture<Void> all = CompletableFuture.allOf(servers.values().stream()
                .map(server -> starting(server, starters))
                .toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(all, firstFailure, end).get();
        } catch (ExecutionException failure) {
            throw new LauncherRefusal(Launcher.EXIT_FAILED, "failed: " + reason(failure));
        }
        if (all.isDone() && !end.isDone()) {
            progress.say(LAUNCHER, "all ready");
            progress.line("ready " + data.resolve(PROPERTIES_FILE));
        }
    }

    private CompletableFuture<Void> starting(Server server, ExecutorService starters) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Future<?> task = starters.submit(() -> {
            try {
                start(server);
                started.complete(null);
            } catch (Exception failed) {
                firstFailure.completeExceptionally(failed);
            }
        });
        CompletableFuture<Void> unused = end.thenRun(() -> task.cancel(true));
        return started;
    }

    private static String reason(ExecutionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }

    private void start(Server server) throws Exception {
        long begin = System.nanoTime();
        progress.say(
                server.name(), "starting on 127.0.0.1:" + server.ports().get(0).number());
        server.start();
        server.process()
                .ifPresent(process -> process.onUnexpectedEnd(() -> progress.say(
                        server.name(),
                        "ended although nobody asked it to; 'start " + server.name() + "' starts it again")));
        progress.say(server.name(), String.format(Locale.ROOT, "ready, after %.1f s", Progress.seconds(begin)));
    }

    /** Before they start: who needs some of the servers need not wait for all. */
    private void tellWhere() {
        Map<String, String> properties = new TreeMap<>();
        servers.values().forEach(server -> properties.putAll(server.properties()));
        DataFolder.writePrivately(data.resolve(PROPERTIES_FILE), DataFolder.propertyLines(properties));
    }

    /** In reverse: Keycloak before the database it writes to. */
    private void stopAll() {
        long begin = System.nanoTime();
        List<Server> reversed = new ArrayList<>(servers.values());
        Collections.reverse(reversed);
        List<Server> independent = reversed.stream()
                .filter(server -> !server.name().equals("postgres"))
                .toList();
        independent.parallelStream().forEach(this::stopQuietly);
        reversed.stream().filter(server -> server.name().equals("postgres")).forEach(this::stopQuietly);
        progress.say(LAUNCHER, String.format(Locale.ROOT, "stopped, in %.1f s", Progress.seconds(begin)));
    }

    private void stopQuietly(Server server) {
        try {
            server.stop();
        } catch (Exception failure) {
            progress.say(server.name(), "could not be stopped: " + failure.getMessage());
        }
    }
}
