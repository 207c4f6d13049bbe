package org.throughline.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The processes of an installation, by the names of its servers and services.
 *
 * @param folder where each process has a file with its id
 */
public record Processes(Path folder) {

    /** Empty while it does not run. */
    public Optional<Long> pid(String process) {
        try {
            String mark = Files.readString(folder.resolve(process + ".pid"));
            return Optional.of(Long.parseLong(mark.strip().split(" ", -1)[0]));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code kill -9}. */
    public void kill(String process) {
        Signals.send("KILL", running(process));
    }

    /** Makes a process hang: its connections stay open, and nothing is answered. */
    public void freeze(String process) {
        Signals.send("STOP", running(process));
    }

    public void thaw(String process) {
        Signals.send("CONT", running(process));
    }

    private long running(String process) {
        return pid(process).orElseThrow(() -> new IllegalStateException(process + " does not run"));
    }
}
