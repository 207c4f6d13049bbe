package org.throughline.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process as a file can name it: process ids are used again; an id together with its start time is not. */
public record ProcessMark(long pid, long startedMillis) {

    public static ProcessMark of(ProcessHandle handle) {
        return new ProcessMark(handle.pid(), startMillis(handle));
    }

    /** What {@link #text()} wrote; empty for anything else. */
    public static Optional<ProcessMark> parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        return parts.length == 2 && parts[0].matches("\\d{1,18}") && parts[1].matches("\\d{1,18}")
                ? Optional.of(new ProcessMark(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                : Optional.empty();
    }

    public String text() {
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

    /** Whether a process that was asked to end does so. */
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
