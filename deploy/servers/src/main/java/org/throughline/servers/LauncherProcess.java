package org.throughline.servers;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A launcher as a child of the test JVM, on a fresh folder that it deletes at its end, which comes at the latest with the end of its input. */
final class LauncherProcess {

    private static final long READY_MINUTES = 5;
    private static final long COMMAND_SECONDS = 120;
    private static final long END_SECONDS = 30;
    private static final String END_OF_OUTPUT = "end of output";

    private final Process process;
    private final Writer commands;
    private final List<String> output = new ArrayList<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private LauncherProcess(Process process) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::readOutput, "output of the servers");
        reader.setDaemon(true);
        reader.start();
    }

    static LauncherProcess start(String wanted) {
        Path target = Path.of(required("throughline.root"), "deploy", "servers", "target");
        try {
            Path data = Files.createTempDirectory("throughline-");
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    Launcher.class.getName(),
                    "--data",
                    data.toString(),
                    "--cache",
                    target.resolve("cache").toString(),
                    "--with",
                    wanted,
                    "--stop-on-stdin-close",
                    "--temporary");
            builder.environment().put("CLASSPATH", classPath(target));
            builder.redirectErrorStream(true);
            return new LauncherProcess(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Classes first: they are newer than the jar while the module itself is being built. */
    private static String classPath(Path target) {
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException(target + " is empty: build it with mvn package -pl deploy/servers");
        }
        return String.join(
                File.pathSeparator,
                target.resolve("classes").toString(),
                target.resolve("servers.jar").toString(),
                target.resolve("lib").resolve("*").toString());
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("the system property " + property + " is not set: surefire sets it");
        }
        return value;
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException closed) {
            hear("output closed: " + closed.getMessage());
        }
        answers.add(END_OF_OUTPUT);
    }

    private void hear(String line) {
        synchronized (output) {
            output.add(line);
        }
        if (line.startsWith("ready ") || line.startsWith("ok ") || line.startsWith("failed ")) {
            answers.add(line);
        }
    }

    Map<String, String> awaitReady() {
        String answer = answer(TimeUnit.MINUTES.toSeconds(READY_MINUTES));
        if (answer == null || !answer.startsWith("ready ")) {
            end();
            throw new IllegalStateException("the servers did not start:" + System.lineSeparator() + wholeOutput());
        }
        return read(Path.of(answer.substring("ready ".length())));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }

    /** Null when it was obeyed, otherwise the reason. */
    synchronized @Nullable String command(String line) {
        try {
            commands.write(line + "\n");
            commands.flush();
        } catch (IOException gone) {
            return "the launcher is gone:" + System.lineSeparator() + wholeOutput();
        }
        String answer = answer(COMMAND_SECONDS);
        if (answer == null) {
            return "no answer to: " + line;
        }
        return answer.equals("ok " + line) ? null : answer;
    }

    private @Nullable String answer(long seconds) {
        try {
            return answers.poll(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private String wholeOutput() {
        synchronized (output) {
            return String.join(System.lineSeparator(), output);
        }
    }

    /** The end of its input ends the launcher, and with it the servers and their folder. */
    void end() {
        try {
            commands.close();
        } catch (IOException alreadyClosed) {
            hear("input closed: " + alreadyClosed.getMessage());
        }
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
