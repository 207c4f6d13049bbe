package org.throughline.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Which process it is: process ids are used again, an id together with its start time is not. */
public record ProcessMark(long pid, long startedMillis) {

    static ProcessMark of(ProcessHandle handle) {
        return new ProcessMark(handle.pid(), startMillis(handle));
    }

    /** What {@link #text()} wrote; empty for anything else. */
    public static Optional<ProcessMark> parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        return parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("\\d{1,18}")
                ? Optional.of(new ProcessMark(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                : Optional.empty();
    }

    String text() {
        return pid + " " + startedMillis;
    }

    /** The process, if it is still the same one and alive. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startMillis(handle) == startedMillis);
    }

    private static long startMillis(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Ends the process that a killed run noted in the file, if it is still there; true if it was. */
    static boolean endLeftOver(Path file, Duration patience) throws IOException, InterruptedException {
        Optional<ProcessHandle> found =
                LocalFolder.read(file).flatMap(ProcessMark::parse).flatMap(ProcessMark::find);
        if (found.isPresent()) {
            end(found.get(), patience);
        }
        Files.deleteIfExists(file);
        return found.isPresent();
    }

    /** Asks it to end, and makes it when it does not. */
    static void end(ProcessHandle handle, Duration patience) throws InterruptedException {
        handle.destroy();
        if (!endsWithin(handle, patience)) {
            handle.destroyForcibly();
            endsWithin(handle, patience);
        }
    }

    public static boolean endsWithin(ProcessHandle handle, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (handle.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }
}
