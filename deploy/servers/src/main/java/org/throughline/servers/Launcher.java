package org.throughline.servers;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the embedded servers, tells where they are in {@code servers.properties}, and keeps them until it is told to end. */
public final class Launcher {

    static final int EXIT_FAILED = 1;
    static final int EXIT_PORT_TAKEN = 3;

    private Launcher() {}

    /** See README.md of this module, or start it without arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Progress progress = new Progress(System.out);
        try {
            Options options = Options.parse(arguments);
            try (DataFolder data = DataFolder.open(options.data())) {
                new Installation(options, data, progress).serve();
            } finally {
                if (options.temporary()) {
                    DataFolder.deleteTree(options.data());
                }
            }
        } catch (LauncherRefusal refusal) {
            progress.line(String.valueOf(refusal.getMessage()));
            exit(refusal.exitCode());
        } catch (IOException | RuntimeException failed) {
            progress.line("failed: " + failed);
            exit(EXIT_FAILED);
        }
        exit(0);
    }

    /** Past the shutdown hook, which after a signal waits for just this. */
    private static void exit(int code) {
        System.out.flush();
        Runtime.getRuntime().halt(code);
    }
}
