package org.throughline.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A server in a Java process of its own, started from the launcher's class path; it says that it is ready by creating a file. */
final class ChildJvm {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name;
    private final DataFolder data;
    private final ChildProcess process;

    ChildJvm(String name, DataFolder data) {
        this.name = name;
        this.data = data;
        this.process = new ChildProcess(name, data);
    }

    ChildProcess process() {
        return process;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts the main class with the path of the file it creates when ready as its first argument, and waits for that. */
    void start(List<String> jvmOptions, Class<?> mainClass, List<String> arguments)
            throws IOException, InterruptedException {
        Path ready = data.run(name + ".ready");
        Files.deleteIfExists(ready);
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(jvmOptions);
        command.add(mainClass.getName());
        command.add(ready.toString());
        command.addAll(arguments);
        process.start(command, Map.of("CLASSPATH", classPath()), data.root());
        waitFor(ready);
    }

    /** The launcher's own, absolute: the child works in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void waitFor(Path ready) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(ready)) {
            if (!process.isRunning() || System.nanoTime() > deadline) {
                throw new IOException(name + " did not start; the end of " + data.log(name) + ":"
                        + System.lineSeparator() + process.logTail(15));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
