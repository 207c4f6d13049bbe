package org.throughline.servers;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Passwords and client secrets, generated at first use and then kept in a file that only its owner can read. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Map<String, String> known = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
        DataFolder.read(file).ifPresent(this::load);
    }

    private void load(String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        properties.forEach((key, value) -> known.put(key.toString(), value.toString()));
    }

    synchronized String of(String name) {
        String existing = known.get(name);
        if (existing != null) {
            return existing;
        }
        String fresh = generate();
        known.put(name, fresh);
        DataFolder.writePrivately(file, DataFolder.propertyLines(known));
        return fresh;
    }

    private String generate() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
