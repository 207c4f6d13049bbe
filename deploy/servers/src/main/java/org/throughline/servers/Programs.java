package org.throughline.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packaged programs of other modules, beside the servers: what a module calls is there for real. Wanted as {@code name=folder,...}: the test
 * JVM and all programs are told {@code throughline.NAME.url}. Each program is told everything the servers told, whatever the test JVM's system
 * properties say of {@code throughline.}, keys of its own, and to trust the test JVM's tokens; it runs in a profile of its own, so that nothing said
 * for production alone, such as the realm, holds. There being no realm, it has no account there either.
 */
final class Programs {

    private static final List<String> KEYS =
            List.of("throughline.encryption.key", "throughline.link.key", "throughline.cursor.key");
    private static final int KEY_BYTES = 32;

    private final Map<String, Program> byFolder;
    private final Map<String, String> addresses;

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
            for (Program program : byFolder.values()) {
                program.begin(environment(program, told));
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

    private Map<String, String> environment(Program program, Map<String, String> told) {
        Map<String, String> properties = new TreeMap<>(ofTheTests());
        properties.putAll(told);
        properties.putAll(addresses);
        properties.putAll(TestTokens.trusted());
        KEYS.forEach(key -> properties.put(key, newKey()));
        properties.put("throughline.public-url", "https://throughline.test");
        properties.put("quarkus.mailer.from", "no-reply@throughline.test");
        properties.put("quarkus.oidc-client.client-enabled", "false");
        properties.put("quarkus.profile", "beside-tests");
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(program.port()));
        return properties.entrySet().stream()
                .collect(Collectors.toMap(entry -> variable(entry.getKey()), Map.Entry::getValue));
    }

    /** But not what the tests sign with. */
    private static Map<String, String> ofTheTests() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith("throughline.") && !key.equals(TestTokens.PRIVATE_KEY))
                .collect(Collectors.toMap(key -> key, key -> System.getProperty(key, "")));
    }

    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** By the rule of MicroProfile Config. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
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
    }

    private static void killQuietly(Program program) {
        try {
            program.process().kill();
        } catch (IOException failed) {
            System.err.println(program.name() + " could not be ended: " + failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
