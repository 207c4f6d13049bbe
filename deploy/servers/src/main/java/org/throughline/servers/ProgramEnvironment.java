package org.throughline.servers;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a program beside the tests is told: everything the servers told, whatever the test JVM's system properties say of {@code throughline.}, keys of
 * its own where they say none, and to trust the test JVM's tokens. It runs in a profile of its own, so that nothing said for production alone, such as the realm, holds:
 * where to get the token of its account, it is told besides.
 */
final class ProgramEnvironment {

    private static final List<String> KEYS =
            List.of("throughline.encryption.key", "throughline.link.key", "throughline.cursor.key");
    private static final int KEY_BYTES = 32;

    private ProgramEnvironment() {}

    /** As environment variables. */
    static Map<String, String> of(Program program, Map<String, String> told) {
        Map<String, String> properties = new TreeMap<>(ofTheTests());
        properties.putAll(told);
        properties.putAll(TestTokens.trusted());
        KEYS.forEach(key -> properties.computeIfAbsent(key, unsaid -> newKey()));
        properties.put("throughline.public-url", "https://throughline.test");
        properties.put("quarkus.mailer.from", "no-reply@throughline.test");
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
}
