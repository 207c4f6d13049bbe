package org.throughline.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.throughline.servers.ProcessMark;

/** Processes that a file names, and their end. */
final class LeftOver {

    private LeftOver() {}

    /** The process that the file names, while it lives. */
    static Optional<ProcessHandle> find(Path file) {
        return LocalFolder.read(file).flatMap(ProcessMark::parse).flatMap(ProcessMark::find);
    }

    /** Ends the process that a killed run noted in the file, if it is still there; true if it was. */
    static boolean end(Path file, Duration patience) throws IOException, InterruptedException {
        Optional<ProcessHandle> found = find(file);
        if (found.isPresent()) {
            end(found.get(), patience);
        }
        Files.deleteIfExists(file);
        return found.isPresent();
    }

    /** Asks it to end, and makes it when it does not. */
    static void end(ProcessHandle handle, Duration patience) throws InterruptedException {
        handle.destroy();
        if (!ProcessMark.endsWithin(handle, patience)) {
            handle.destroyForcibly();
            ProcessMark.endsWithin(handle, patience);
        }
    }
}
