package org.throughline.local.stack;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Ends a process when {@code up} is no more, however that came: it reads from a pipe that only {@code up} holds. */
final class Watchdog {

    private @Nullable Process shell;

    void watch(Process watched) throws IOException {
        shell = new ProcessBuilder(
                        "sh", "-c", "trap '' INT; read -r nothing; kill \"$0\"", Long.toString(watched.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Before the process is ended on purpose, and its id may become another's. */
    void callOff() {
        if (shell != null) {
            shell.destroyForcibly();
            shell = null;
        }
    }
}
