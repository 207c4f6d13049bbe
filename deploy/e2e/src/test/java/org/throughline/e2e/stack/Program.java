package org.throughline.e2e.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A command of the README as a process of its own, with everything it said. */
public final class Program {

    private static final long PAUSE_MILLIS = 50;

    private final String command;
    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final Consumer<String> said;
    private final Thread reader;

    private Program(String command, Process process) {
        this.command = command;
        this.process = process;
        this.said = Repository.log(process.pid(), command);
        this.reader = new Thread(this::read, "output of " + command);
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /** Starts a shell command in the repository's root; `mvn verify` has just built what it starts. */
    public static Program start(String command) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "exec " + command);
        return start(command, builder);
    }

    /** Whether this system has what {@link #startInTheForeground} needs: GNU's {@code env}. */
    public static boolean canBeInTheForeground() {
        Program probe = start("probe", new ProcessBuilder("env", "--default-signal=INT", "true"));
        return probe.awaitEnd(Duration.ofSeconds(5)) == 0;
    }

    /** As {@link #start}, and it hears Ctrl-C whoever started this build: one in the background hands down that it is ignored. */
    static Program startInTheForeground(String command) {
        return start(command, new ProcessBuilder("env", "--default-signal=INT", "bash", "-c", "exec " + command));
    }

    /** Starts several lines for the shell. */
    public static Program script(String lines) {
        return start(lines, new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines));
    }

    private static Program start(String command, ProcessBuilder builder) {
        builder.directory(Repository.root().toFile());
        builder.environment().put("THROUGHLINE_BUILT", "true");
        builder.redirectErrorStream(true);
        try {
            return new Program(command, builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException closed) {
            hear("(output closed: " + closed.getMessage() + ")");
        }
    }

    private void hear(String line) {
        synchronized (output) {
            output.add(line);
        }
        said.accept(line);
    }

    public String output() {
        return String.join("\n", lines());
    }

    public List<String> lines() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has said this; when it ends or takes too long, the failure has its whole output. */
    public void awaitSaying(String wanted, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!output().contains(wanted)) {
            if (!process.isAlive() && !reader.isAlive() && !output().contains(wanted)) {
                throw failure("ended with " + process.exitValue() + " before it said \"" + wanted + "\"");
            }
            if (System.nanoTime() > deadline) {
                throw failure("did not say \"" + wanted + "\" within " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    /** Waits for its end and gives its exit code. */
    public int awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("did not end within " + patience.toSeconds() + " s");
            }
            reader.join(TimeUnit.SECONDS.toMillis(5));
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failure("was no longer waited for");
        }
    }

    private AssertionError failure(String what) {
        return new AssertionError(command + " " + what + ". It said:\n" + output());
    }

    /** Presses Ctrl-C, as in a terminal: what it started is interrupted too. */
    public void interrupt() {
        List<Long> started = process.descendants().map(ProcessHandle::pid).toList();
        Signals.send("INT", process.pid());
        Signals.sendToWhoIsThere("INT", started);
    }

    /** Asks it to end. */
    void end() {
        Signals.send("TERM", process.pid());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
