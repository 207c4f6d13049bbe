package org.throughline.servers;

import java.io.IOException;

/** What a process can be told. */
enum Signal {
    INT,
    TERM,
    STOP,
    CONT;

    void send(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + this + " \"$0\"", Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
