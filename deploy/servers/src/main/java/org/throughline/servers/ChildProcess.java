package org.throughline.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server that runs as a process of its own. Its process id is noted in the data folder, so that the next launcher ends what a killed one left
 * behind; and a watchdog ends it when the launcher dies without a word.
 */
final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final DataFolder data;
    private final Signal signal;
    private @Nullable Process process;
    private @Nullable Process watchdog;
    private boolean ending;

    ChildProcess(String name, DataFolder data) {
        this.name = name;
        this.data = data;
        // PostgreSQL waits for its clients when it gets TERM.
        this.signal = name.equals("postgres") ? Signal.INT : Signal.TERM;
    }

    synchronized void start(List<String> command, Map<String, String> environment, Path workingFolder)
            throws IOException {
        forget();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(workingFolder.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.log(name).toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        ending = false;
        Process started = builder.start();
        process = started;
        DataFolder.writePrivately(pidFile(), ProcessMark.of(started.toHandle()).text());
        watchdog = watchdogOf(started.pid());
    }

    /** Reads from a pipe that only this launcher holds: the end of the input is the end of the launcher. A paused process hears it too. */
    private Process watchdogOf(long pid) throws IOException {
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        "read -r nothing; kill -" + signal + " \"$0\"; kill -CONT \"$0\"",
                        Long.toString(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Called when the process ends although nobody asked it to. */
    synchronized void onUnexpectedEnd(Runnable action) {
        Process watched = process;
        if (watched != null) {
            CompletableFuture<Void> unused = watched.onExit().thenAccept(ended -> {
                if (!isEnding()) {
                    action.run();
                }
            });
        }
    }

    private synchronized boolean isEnding() {
        return ending;
    }

    synchronized void stop() throws IOException, InterruptedException {
        ending = true;
        Process running = process;
        if (running != null && running.isAlive()) {
            end(running.toHandle());
            running.waitFor();
        }
        forget();
    }

    synchronized void kill() throws IOException, InterruptedException {
        ending = true;
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
        forget();
    }

    /** Holds the process still, as an overloaded machine does: its connections stay open, and nothing is answered. */
    synchronized void pause() throws IOException, InterruptedException {
        long pid = requireRunning().pid();
        Signal.STOP.send(pid);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isStill(pid)) {
            if (System.nanoTime() > deadline) {
                throw new IOException(name + " does not stop");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** A process stops one thread after another, some time after it was told to. */
    private static boolean isStill(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.allMatch(ChildProcess::isStopped);
        }
    }

    /** The state comes after the name, which is in parentheses and may hold anything. */
    private static boolean isStopped(Path thread) {
        return DataFolder.read(thread.resolve("stat"))
                .map(stat -> stat.startsWith(") T", stat.lastIndexOf(')')))
                .orElse(true);
    }

    synchronized void resume() throws IOException, InterruptedException {
        Signal.CONT.send(requireRunning().pid());
    }

    private Process requireRunning() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            throw new IllegalStateException(name + " is not running");
        }
        return running;
    }

    private void forget() throws IOException {
        process = null;
        if (watchdog != null) {
            watchdog.destroyForcibly();
            watchdog = null;
        }
        Files.deleteIfExists(pidFile());
    }

    /** Ends the process that a killed launcher left behind, if there is one; true if there was. */
    boolean endLeftOver() throws IOException, InterruptedException {
        Optional<ProcessHandle> leftOver =
                DataFolder.read(pidFile()).flatMap(ProcessMark::parse).flatMap(ProcessMark::find);
        if (leftOver.isPresent()) {
            end(leftOver.get());
        }
        Files.deleteIfExists(pidFile());
        return leftOver.isPresent();
    }

    private void end(ProcessHandle handle) throws IOException, InterruptedException {
        signal.send(handle.pid());
        if (!ProcessMark.endsWithin(handle, PATIENCE)) {
            handle.destroyForcibly();
            ProcessMark.endsWithin(handle, PATIENCE);
        }
    }

    /** Ends a process that was given up, and those that it started. */
    static void endTree(Process process) {
        try (Stream<ProcessHandle> children = process.descendants()) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
    }

    /** The last lines of the server's log, for a message that says why it did not start. */
    String logTail(int lines) throws IOException {
        Path log = data.log(name);
        if (!Files.exists(log)) {
            return "";
        }
        List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    private Path pidFile() {
        return data.run(name + ".pid");
    }
}
