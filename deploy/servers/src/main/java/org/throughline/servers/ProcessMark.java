package org.throughline.servers;

import java.util.Optional;

/** A process as a file can name it: process ids are used again; an id together with its start time is not. */
record ProcessMark(long pid, long startMillis) {

    static ProcessMark of(ProcessHandle handle) {
        return new ProcessMark(
                handle.pid(),
                handle.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L));
    }

    String text() {
        return pid + " " + startMillis;
    }

    /** The process that a file names, while it lives. */
    static Optional<ProcessHandle> find(String text) {
        String[] parts = text.strip().split(" ", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> of(handle).text().equals(text.strip()));
    }
}
