package org.throughline.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes that a program had loaded when it last ended cleanly, kept beside it: with them it starts in three quarters of
 * the time. A program that was built anew, or another Java, begins without and makes its own. Java itself looks whether an
 * archive fits, and goes on without one that does not.
 */
public final class ClassArchive {

    /** Of a program that says much about what it leaves out, errors are heard. */
    private static final String QUIET = "-Xlog:cds*=error";

    private final Path program;
    private final Path kept;
    private final Path fresh;

    private ClassArchive(Path program, Path kept, Path fresh) {
        this.program = program;
        this.kept = kept;
        this.fresh = fresh;
    }

    /** @param program the jar with which it starts: an older archive is none of its */
    public static ClassArchive of(Path program) {
        String name = program.getFileName() + "-" + Runtime.version() + ".jsa";
        return new ClassArchive(
                program,
                program.resolveSibling(name),
                program.resolveSibling(name + "." + ProcessHandle.current().pid()));
    }

    /** For the Java command: to use what is kept, or to make it when the program ends. */
    public List<String> options() {
        return isKept()
                ? List.of("-XX:SharedArchiveFile=" + kept, QUIET)
                : List.of("-XX:ArchiveClassesAtExit=" + fresh, QUIET);
    }

    private boolean isKept() {
        try {
            return Files.exists(kept)
                    && Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(program)) > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Once the program has ended: what it has written is for the next one, whoever starts it. */
    public void keep() throws IOException {
        if (Files.exists(fresh)) {
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
