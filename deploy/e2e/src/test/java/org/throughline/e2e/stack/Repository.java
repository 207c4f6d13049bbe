package org.throughline.e2e.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where the sources are, and what is built of them. */
public final class Repository {

    private Repository() {}

    public static Path root() {
        return Path.of(System.getProperty("throughline.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    public static String read(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file below target that has, line by line, what a process says, for whoever looks into a failure. */
    static Consumer<String> log(long pid, String command) {
        try {
            Path folder = Files.createDirectories(target("said"));
            PrintStream log =
                    new PrintStream(Files.newOutputStream(folder.resolve(pid + ".log")), true, StandardCharsets.UTF_8);
            log.println("$ " + command);
            return log::println;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Path target(String name) {
        return root().resolve("deploy").resolve("e2e").resolve("target").resolve(name);
    }
}
