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
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.local.Console;
import org.throughline.local.Refusal;
import org.throughline.servers.ProcessMark;

/** The launcher of deploy/servers as a child process: it ends when its input does. */
final class ServersProcess {

    private static final String NAME = "servers";
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(40);
    private static final List<String> JVM = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    /** In the order in which left-overs are ended: Keycloak keeps its data in PostgreSQL. */
    private static final List<String> WITH_A_PROCESS = List.of("keycloak", "kafka", "mongodb", "postgres");

    /** What a service cannot start without. Keycloak is asked at the first token only. */
    private static final List<String> NEEDED_TO_START = List.of("postgres", "kafka", "mongodb", "smtp");

    private static final List<String> ALL = List.of("postgres", "kafka", "mongodb", "smtp", "keycloak");

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

    /** Returns when the services can be started; the slowest server may then still be starting. */
    ServersTold startAndAwaitNeeded() throws IOException, InterruptedException {
        ServersTold told = start();
        await(told, NEEDED_TO_START);
        return told;
    }

    void awaitAll(ServersTold told) throws InterruptedException {
        await(told, ALL);
    }

    private void await(ServersTold told, List<String> servers) throws InterruptedException {
        if (!told.awaitReady(servers)) {
            throw new Refusal(Refusal.FAILED, "the servers did not start; their logs are in " + folder.resolve("logs"));
        }
    }

    private synchronized ServersTold start() throws IOException {
        Path target = root.resolve("deploy").resolve("servers").resolve("target");
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.of(
                JVM,
                "-cp",
                target.resolve("servers.jar") + ":" + target.resolve("lib") + "/*",
                "org.throughline.servers.Launcher",
                "--data",
                folder.root().toString(),
                "--with",
                String.join(",", ALL),
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
        ServersTold told = new ServersTold(ALL);
        inBackground("read-servers", () -> read(started, told));
        return told;
    }

    private static void inBackground(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void read(Process started, ServersTold told) {
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(started, told, line);
            }
        } catch (IOException closed) {
            console.say(NAME, "no longer heard: " + closed.getMessage());
        }
        told.end();
    }

    private void hear(Process started, ServersTold told, String text) throws IOException {
        Optional<ServersTold.Line> line = ServersTold.Line.parse(text);
        if (line.isEmpty()) {
            if (!text.startsWith("ready ")) {
                console.say(NAME, text);
            }
            return;
        }
        console.say(line.get().server(), line.get().said());
        told.hear(line.get());
        if (line.get().isOfUnexpectedEnd() && !isEnding()) {
            command(started, "start " + line.get().server());
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
        console.sayFailure(NAME, "the launcher ended with " + code + " although nobody asked it to: starting it again");
        try {
            if (!isEnding()) {
                awaitAll(start());
            }
        } catch (IOException | Refusal failed) {
            console.sayFailure(NAME, String.valueOf(failed.getMessage()));
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
