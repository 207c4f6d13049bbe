package org.throughline.local.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.local.Console;
import org.throughline.local.Refusal;
import org.throughline.servers.ProcessMark;

/** The launcher of deploy/servers as a child process: it ends when its input does. */
final class ServersProcess {

    private static final String NAME = "servers";
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(40);
    private static final long PATIENCE_TO_START_SECONDS = 300;
    private static final List<String> JVM = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Pattern TOLD = Pattern.compile("\\s*[\\d.]+ s  (\\S+)\\s+(.*)");
    /** In the order in which left-overs are ended: Keycloak keeps its data in PostgreSQL. */
    private static final List<String> WITH_A_PROCESS = List.of("keycloak", "kafka", "mongodb", "postgres");

    private final Path root;
    private final LocalFolder folder;
    private final Ports ports;
    private final Console console;
    private @Nullable Process process;
    private boolean ending;

    ServersProcess(Path root, LocalFolder folder, Ports ports, Console console) {
        this.root = root;
        this.folder = folder;
        this.ports = ports;
        this.console = console;
    }

    static Path mark(LocalFolder folder) {
        return folder.run(NAME + ".pid");
    }

    /** Returns when all servers are ready. */
    void startAndAwait() throws IOException, InterruptedException {
        CompletableFuture<Void> ready = start();
        try {
            ready.get(PATIENCE_TO_START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Refusal(Refusal.FAILED, "the servers did not start; their logs are in " + folder.resolve("logs"));
        }
    }

    private synchronized CompletableFuture<Void> start() throws IOException {
        Path target = root.resolve("deploy").resolve("servers").resolve("target");
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(
                JVM,
                "-cp",
                target.resolve("servers.jar") + ":" + target.resolve("lib") + "/*",
                "org.throughline.servers.Launcher",
                "--data",
                folder.root().toString(),
                "--with",
                "postgres,kafka,mongodb,smtp,keycloak",
                "--ports",
                Integer.toString(ports.base()),
                "--cache",
                target.resolve("cache").toString(),
                "--people",
                root.resolve("deploy").resolve("sample").resolve("people.json").toString(),
                "--local-sign-in",
                "--stop-on-stdin-close"));
        builder.redirectErrorStream(true);
        Process started = builder.start();
        process = started;
        LocalFolder.writePrivately(
                mark(folder), ProcessMark.of(started.toHandle()).text());
        CompletableFuture<Void> ready = new CompletableFuture<>();
        inBackground("read-servers", () -> read(started, ready));
        return ready;
    }

    private static void inBackground(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void read(Process started, CompletableFuture<Void> ready) {
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("ready ")) {
                    ready.complete(null);
                } else {
                    hear(started, line);
                }
            }
        } catch (IOException closed) {
            console.say(NAME, "no longer heard: " + closed.getMessage());
        }
        ready.completeExceptionally(new IOException("ended"));
    }

    private void hear(Process started, String line) throws IOException {
        Matcher told = TOLD.matcher(line);
        if (!told.matches()) {
            console.say(NAME, line);
            return;
        }
        console.say(told.group(1), told.group(2));
        if (told.group(2).startsWith("ended although nobody asked") && !isEnding()) {
            command(started, "start " + told.group(1));
        }
    }

    private static void command(Process started, String line) throws IOException {
        OutputStream commands = started.getOutputStream();
        commands.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        commands.flush();
    }

    /** From now on the launcher is started again whenever it dies; one server that dies is started again by it. */
    void keepRunning() {
        inBackground("keep-servers", this::keep);
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
        console.say(NAME, "the launcher ended with " + code + " although nobody asked it to: starting it again");
        TimeUnit.SECONDS.sleep(1);
        try {
            if (!isEnding()) {
                startAndAwait();
            }
        } catch (IOException | Refusal failed) {
            console.say(NAME, String.valueOf(failed.getMessage()));
        }
    }

    void stop() throws IOException, InterruptedException {
        Process running = askToEnd();
        if (running == null) {
            return;
        }
        try {
            running.getOutputStream().close();
        } catch (IOException alreadyGone) {
            console.say(NAME, "was gone already");
        }
        if (!ProcessMark.endsWithin(running.toHandle(), PATIENCE_TO_STOP)) {
            LeftOver.end(running.toHandle(), PATIENCE_TO_STOP);
        }
        Files.deleteIfExists(mark(folder));
    }

    /** Told before it is stopped: Ctrl-C in a terminal reaches its servers too, and none of them is started again. */
    synchronized @Nullable Process askToEnd() {
        ending = true;
        return process;
    }

    private synchronized boolean isEnding() {
        return ending;
    }

    private synchronized Process running() {
        if (process == null) {
            throw new IllegalStateException("the servers were not started");
        }
        return process;
    }

    /** Each server with a process of its own, by the file that has its id. */
    static Map<String, Path> serverMarks(LocalFolder folder) {
        Map<String, Path> marks = new LinkedHashMap<>();
        WITH_A_PROCESS.forEach(server -> marks.put(server, folder.run(server + ".pid")));
        return marks;
    }

    /** In MiB; the mail catcher is in the launcher itself. */
    Map<String, Long> mebibytes() {
        Map<String, Long> memory = new TreeMap<>();
        memory.put("mail (launcher)", Memory.ofProcess(running().pid()));
        serverMarks(folder).forEach((server, mark) -> LeftOver.find(mark)
                .ifPresent(handle -> memory.put(server, Memory.ofTree(handle))));
        return memory;
    }
}
