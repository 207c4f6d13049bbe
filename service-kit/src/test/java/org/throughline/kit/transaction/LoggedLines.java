package org.throughline.kit.transaction;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged by anybody until it is closed. */
final class LoggedLines extends Handler implements AutoCloseable {

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    static LoggedLines fromNow() {
        LoggedLines lines = new LoggedLines();
        Logger.getLogger("").addHandler(lines);
        return lines;
    }

    Queue<String> seen() {
        return seen;
    }

    @Override
    public void publish(LogRecord entry) {
        seen.add(new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
