package org.throughline.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.throughline.local.Console;
import org.throughline.local.Refusal;

/** Servers and services together: left-overs ended, ports looked at, all started, kept running, stopped. */
public final class Stack {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** More services that start would hold each other up, and most of all Keycloak, which takes longest. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Path root;
    private final LocalFolder folder;
    private final Ports ports;
    private final Map<String, String> asked;
    private final Console console;
    private final ServersProcess servers;
    private final List<ServiceProcess> services = new ArrayList<>();
    private @Nullable Settings settings;
    private volatile boolean begun;
    private boolean closed;

    /** @param asked settings by configuration key that every service is told besides */
    public Stack(Path root, LocalFolder folder, Ports ports, Map<String, String> asked, Console console) {
        this.root = root;
        this.folder = folder;
        this.ports = ports;
        this.asked = Map.copyOf(asked);
        this.console = console;
        this.servers = new ServersProcess(root, folder, ports, console);
    }

    /** Refuses when a port is taken by somebody else; returns when every server and service is ready. */
    public void start() throws IOException, InterruptedException {
        endLeftOvers();
        ports.requireFree();
        requireBuilt();
        begun = true;
        ServersTold starting = servers.startAndAwaitNeeded();
        Settings told = Settings.read(folder);
        settings = told;
        ServiceEnvironment environment = new ServiceEnvironment(ports, told, InstallationKeys.of(folder), asked);
        synchronized (this) {
            for (LocalService service : LocalService.values()) {
                services.add(new ServiceProcess(
                        service,
                        service.program(root),
                        ports.address(service),
                        folder,
                        environment.of(service),
                        console));
            }
        }
        startServices();
        servers.awaitAll(starting);
        servers.keepRunning();
        services.forEach(ServiceProcess::keepRunning);
    }

    /** After a `kill -9`: services first, then the launcher, which by itself ends the servers it finds. */
    private void endLeftOvers() throws IOException, InterruptedException {
        for (LocalService service : LocalService.values()) {
            if (LeftOver.end(ServiceProcess.mark(folder, service), PATIENCE)) {
                console.say(service.folder(), "ended the process that a killed `up` had left behind");
            }
        }
        if (LeftOver.end(ServersProcess.mark(folder), PATIENCE)) {
            console.say("servers", "ended the launcher that a killed `up` had left behind");
        }
        for (Map.Entry<String, Path> server : ServersProcess.serverMarks(folder).entrySet()) {
            if (LeftOver.end(server.getValue(), PATIENCE)) {
                console.say(server.getKey(), "ended the process that a killed launcher had left behind");
            }
        }
    }

    private void requireBuilt() {
        for (LocalService service : LocalService.values()) {
            if (!Files.exists(service.program(root))) {
                throw new Refusal(Refusal.REFUSED, service.program(root) + " is not built: start with deploy/local/up");
            }
        }
    }

    private void startServices() throws IOException, InterruptedException {
        ExecutorService starters = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Void>> started = new ArrayList<>();
            for (ServiceProcess service : services) {
                Callable<Void> start = () -> {
                    service.startAndAwait();
                    return null;
                };
                started.add(starters.submit(start));
            }
            for (Future<Void> one : started) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Refusal refusal
                    ? refusal
                    : new Refusal(Refusal.FAILED, "a service did not start: " + failed.getCause());
        } finally {
            starters.shutdownNow();
        }
    }

    /** What the servers told; there once the stack was started. */
    public Settings settings() {
        if (settings == null) {
            throw new IllegalStateException("the stack was not started");
        }
        return settings;
    }

    public Ports ports() {
        return ports;
    }

    /** MiB by process. */
    public Map<String, Long> mebibytes() {
        Map<String, Long> memory = new LinkedHashMap<>();
        services.forEach(service -> memory.put(service.service().folder(), service.mebibytes()));
        memory.putAll(servers.mebibytes());
        memory.put("up", Memory.ofProcess(ProcessHandle.current().pid()));
        return memory;
    }

    /** Stops everything, services before servers; a second call waits for the first and does nothing. */
    public synchronized void stop() throws IOException, InterruptedException {
        if (closed) {
            return;
        }
        closed = true;
        servers.askToEnd();
        services.forEach(ServiceProcess::askToEnd);
        for (ServiceProcess service : services) {
            service.awaitEnd();
        }
        servers.stop();
        if (begun) {
            console.sayOfUp("stopped; the data stays in " + folder.root());
        }
    }
}
