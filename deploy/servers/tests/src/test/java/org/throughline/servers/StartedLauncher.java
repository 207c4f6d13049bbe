package org.throughline.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A launcher started by a test as anyone starts it, its output in a file. */
final class StartedLauncher implements AutoCloseable {

    private static final Path TARGET = Path.of(System.getProperty("throughline.root"), "deploy", "servers", "target");
    private static final long PATIENCE_MILLIS = 180_000;

    private final Process process;
    private final Path output;
    private final Path data;

    StartedLauncher(Path data, String... options) throws IOException {
        this.data = data;
        this.output = Files.createTempFile("launcher", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                TARGET.resolve("classes") + File.pathSeparator + TARGET.resolve("lib") + "/*",
                Launcher.class.getName(),
                "--data",
                data.toString(),
                "--cache",
                TARGET.resolve("cache").toString()));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Properties awaitReady() throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!output().contains("\nready ")) {
            assertThat(process.isAlive() && System.currentTimeMillis() < deadline)
                    .as(output())
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("servers.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Ends the launcher as a power cut would, with what watches over its servers, so that these are left behind. */
    void killAlone() throws InterruptedException {
        List<ProcessHandle> watchdogs = process.children()
                .filter(child -> child.info().commandLine().orElse("").contains("read -r nothing"))
                .toList();
        assertThat(watchdogs).isNotEmpty();
        watchdogs.forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.delete(output);
    }
}
