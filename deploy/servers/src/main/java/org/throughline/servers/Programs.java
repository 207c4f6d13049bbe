package org.throughline.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packaged programs of other modules, beside the servers: what a module calls is there for real. Wanted as {@code name=folder,...}: the test
 * JVM and all programs are told {@code throughline.NAME.url}.
 */
final class Programs {

    private static final System.Logger LOG = System.getLogger(Programs.class.getName());

    private final Map<String, Program> byFolder;
    private final Map<String, String> addresses;
    private @Nullable TokenEndpoint tokens;

    private Programs(Map<String, Program> byFolder, Map<String, String> addresses) {
        this.byFolder = byFolder;
        this.addresses = addresses;
    }

    /** @throws IllegalStateException when one is not packaged, with what to do about it */
    static Programs wanted(String wanted, Path root, Path data) throws IOException {
        Map<String, String> folders = new LinkedHashMap<>();
        Stream.of(wanted.split(",", -1)).filter(one -> !one.isBlank()).forEach(one -> {
            int equals = one.indexOf('=');
            folders.put(
                    one.substring(equals + 1).strip(),
                    one.substring(0, Math.max(0, equals)).strip());
        });
        requirePackaged(root, folders.keySet().stream().toList());
        Map<String, Program> byFolder = new LinkedHashMap<>();
        Map<String, String> addresses = new TreeMap<>();
        if (!folders.isEmpty()) {
            DataFolder folder = DataFolder.open(data.toAbsolutePath());
            folders.forEach((name, key) -> {
                Program program = new Program(name, jar(root, name), folder);
                byFolder.put(name, program);
                addresses.put("throughline." + key + ".url", program.address());
            });
        }
        return new Programs(byFolder, addresses);
    }

    private static void requirePackaged(Path root, List<String> folders) {
        List<String> missing = folders.stream()
                .filter(folder -> !Files.exists(jar(root, folder)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(String.join(", ", missing)
                    + " not packaged: run mvn verify, or first mvn package -DskipTests -pl " + String.join(",", missing)
                    + " -am");
        }
    }

    private static Path jar(Path root, String folder) {
        return root.resolve(folder).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /** Where each is, as the test JVM is told it. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** Side by side; returns when all are ready. */
    void startAll(Map<String, String> told) {
        try {
            TokenEndpoint started = TokenEndpoint.start(byFolder.keySet());
            tokens = started;
            Map<String, String> all = new TreeMap<>(told);
            all.putAll(addresses);
            for (Program program : byFolder.values()) {
                program.begin(ProgramEnvironment.of(program, all), started.properties(program.name()));
            }
            for (Program program : byFolder.values()) {
                program.awaitReady();
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whether a command line is about one of these. */
    boolean understands(String line) {
        return byFolder.containsKey(line.substring(line.indexOf(' ') + 1));
    }

    /** Obeys, and answers null, or why not. */
    synchronized @Nullable String command(String line) {
        String[] words = line.split(" ", 2);
        try {
            obey(words[0], byFolder.get(words[1]));
            return null;
        } catch (IOException | IllegalStateException failed) {
            return failed.getMessage();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static void obey(String verb, @Nullable Program program) throws IOException, InterruptedException {
        if (program == null) {
            throw new IOException("no such program");
        }
        switch (verb) {
            case "stop" -> program.process().stop();
            case "kill" -> program.process().kill();
            case "pause" -> program.process().pause();
            case "resume" -> program.process().resume();
            case "start" -> {
                program.begin();
                program.awaitReady();
            }
            default -> throw new IOException("unknown command: " + verb);
        }
    }

    /** Nothing of theirs is kept, so there is nothing to end in order. */
    void killAll() {
        byFolder.values().forEach(Programs::killQuietly);
        if (tokens != null) {
            tokens.end();
        }
    }

    private static void killQuietly(Program program) {
        try {
            program.process().kill();
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, program.name() + " could not be ended", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
