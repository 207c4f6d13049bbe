package org.throughline.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Signals to processes by their id, as {@code kill} sends them. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        if (kill(List.of("kill", "-" + signal, Long.toString(pid))) != 0) {
            throw new IllegalStateException("signal " + signal + " did not reach process " + pid);
        }
    }

    /** For processes that may end by themselves meanwhile. */
    static void sendToWhoIsThere(String signal, List<Long> pids) {
        if (!pids.isEmpty()) {
            List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
            pids.forEach(pid -> command.add(Long.toString(pid)));
            kill(command);
        }
    }

    private static int kill(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
