package org.throughline.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.throughline.local.Console;
import org.throughline.local.Refusal;
import org.throughline.servers.ProcessMark;

/** One service as a process of its own: started, waited for, started again when it dies, stopped. */
final class ServiceProcess {

    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(2);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(20);

    /** Enough memory and metaspace to begin with: of a start with less, a fifth is garbage collection. */
    private static final List<String> JVM = List.of(
            "-Xms112m",
            "-Xmx192m",
            "-XX:MetaspaceSize=144m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");

    private static final int LOG_LINES = 15;

    private final LocalService service;
    private final Path program;
    private final Readiness readiness;
    private final LocalFolder folder;
    private final Map<String, String> environment;
    private final Console console;
    private final Watchdog watchdog = new Watchdog();
    private @Nullable Process process;
    private boolean ending;

    ServiceProcess(
            LocalService service,
            Path program,
            URI address,
            LocalFolder folder,
            Map<String, String> environment,
            Console console) {
        this.service = service;
        this.program = program;
        this.readiness = Readiness.of(address);
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.console = console;
    }

    static Path mark(LocalFolder folder, LocalService service) {
        return folder.run(service.folder() + ".pid");
    }

    LocalService service() {
        return service;
    }

    /** Starts it and returns when it is ready; its name and the seconds are told. */
    void startAndAwait() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        start();
        awaitReady();
        console.say(service.folder(), String.format(Locale.ROOT, "ready, after %.1f s", Console.secondsSince(begin)));
    }

    /** From now on it is started again whenever it dies. */
    void keepRunning() {
        Thread keeper = new Thread(this::keep, "keep-" + service.folder());
        keeper.setDaemon(true);
        keeper.start();
    }

    private void keep() {
        try {
            while (!isEnding()) {
                int code = running().waitFor();
                if (!isEnding()) {
                    restart(code);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart(int code) throws InterruptedException {
        console.sayFailure(service.folder(), "ended with " + code + " although nobody asked it to: starting it again");
        try {
            if (!isEnding()) {
                startAndAwait();
            }
        } catch (IOException | Refusal failed) {
            console.sayFailure(service.folder(), String.valueOf(failed.getMessage()));
        }
    }

    private synchronized void start() throws IOException {
        if (ending) {
            return;
        }
        watchdog.callOff();
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(JVM, "-jar", program.toString()));
        builder.directory(folder.root().toFile());
        builder.environment().keySet().removeIf(ServiceProcess::isOurs);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        Process started = builder.start();
        process = started;
        LocalFolder.writePrivately(
                mark(folder, service), ProcessMark.of(started.toHandle()).text());
        watchdog.watch(started);
    }

    /** What was set for somebody else's installation. */
    private static boolean isOurs(String variable) {
        return variable.startsWith("THROUGHLINE_") || variable.startsWith("QUARKUS_");
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_TO_START.toNanos();
        while (!readiness.isThere()) {
            if (isEnding()) {
                throw new Refusal(Refusal.FAILED, "stopped while it was starting");
            }
            if (!running().isAlive() || System.nanoTime() > deadline) {
                throw new Refusal(
                        Refusal.FAILED, service.folder() + " did not start; the end of " + log() + ":\n" + logTail());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    boolean isReady() throws InterruptedException {
        return readiness.isThere();
    }

    /** Told first to all, so that they end side by side. */
    synchronized void askToEnd() {
        ending = true;
        watchdog.callOff();
        if (process != null) {
            process.destroy();
        }
    }

    void awaitEnd() throws IOException, InterruptedException {
        Process running = process;
        if (running != null) {
            LeftOver.end(running.toHandle(), PATIENCE_TO_STOP);
        }
        Files.deleteIfExists(mark(folder, service));
    }

    private synchronized boolean isEnding() {
        return ending;
    }

    private synchronized Process running() {
        if (process == null) {
            throw new IllegalStateException(service.folder() + " was not started");
        }
        return process;
    }

    long mebibytes() {
        return Memory.ofProcess(running().pid());
    }

    private Path log() {
        return folder.log(service.folder());
    }

    private String logTail() throws IOException {
        List<String> all = Files.readAllLines(log());
        return String.join("\n", all.subList(Math.max(0, all.size() - LOG_LINES), all.size()));
    }
}
