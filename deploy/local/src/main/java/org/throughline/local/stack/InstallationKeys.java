package org.throughline.local.stack;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The installation's own keys, generated at the first start and kept in a file that only its owner can read. */
record InstallationKeys(Map<String, String> values) {

    private static final String FILE = "keys.properties";
    private static final List<String> NAMES =
            List.of("throughline.encryption.key", "throughline.link.key", "throughline.cursor.key");
    private static final int BYTES = 32;

    InstallationKeys {
        values = Map.copyOf(values);
    }

    static InstallationKeys of(LocalFolder folder) {
        Map<String, String> known =
                new TreeMap<>(folder.read(FILE).map(PropertyLines::read).orElse(Map.of()));
        SecureRandom random = new SecureRandom();
        for (String name : NAMES) {
            known.computeIfAbsent(name, absent -> generate(random));
        }
        folder.writePrivately(FILE, lines(known));
        return new InstallationKeys(known);
    }

    private static String generate(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** In base64 the only character that a properties file reads differently is {@code =}, and not in a value. */
    private static String lines(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
