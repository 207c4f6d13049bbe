package org.throughline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.throughline.local.stack.LocalFolder;
import org.throughline.servers.ProcessMark;

/** Stops the {@code up} that runs on a data folder, after making sure that the process is that one. */
public final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Down() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("throughline.root", "")).toAbsolutePath();
        Console console = new Console(System.out);
        try {
            stop(data(root, arguments), console);
        } catch (Refusal refusal) {
            console.line(String.valueOf(refusal.getMessage()));
            System.exit(refusal.exitCode());
        }
    }

    static Path data(Path root, String... arguments) {
        if (arguments.length == 0) {
            return Options.defaultData(root);
        }
        if (arguments.length != 2 || !arguments[0].equals("--data")) {
            throw new Refusal(Refusal.REFUSED, "usage: down [--data DIR]");
        }
        return Path.of(arguments[1]).toAbsolutePath().normalize();
    }

    private static void stop(Path data, Console console) throws IOException, InterruptedException {
        Optional<ProcessHandle> running = running(LocalFolder.mark(data));
        if (running.isEmpty()) {
            console.line("nothing runs on " + data);
            return;
        }
        running.get().destroy();
        if (!ProcessMark.endsWithin(running.get(), PATIENCE)) {
            throw new Refusal(
                    Refusal.FAILED, "process " + running.get().pid() + " did not end within a minute and a half");
        }
        console.line("stopped; the data stays in " + data);
    }

    private static Optional<ProcessHandle> running(Path mark) throws IOException {
        return Files.exists(mark)
                ? ProcessMark.parse(Files.readString(mark)).flatMap(ProcessMark::find)
                : Optional.empty();
    }
}
