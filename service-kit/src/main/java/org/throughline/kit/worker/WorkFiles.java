package org.throughline.kit.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Files that a piece of work needs meanwhile, which only this user can read. Whoever begins one deletes it; what a process
 * that was killed left of the same kind is deleted when the next one begins.
 */
public final class WorkFiles {

    private static final Logger LOG = Logger.getLogger(WorkFiles.class);

    /** No work leaves its file alone for so long: it is written part by part, and then held open. */
    private static final Duration LEFT_AFTER = Duration.ofHours(1);

    private static final String ENDING = ".part";

    private WorkFiles() {}

    /** @param kind of work, by which its files are known in the folder of temporary files */
    public static Path begin(String kind) throws IOException {
        Path file = Files.createTempFile(kind + "-", ENDING);
        deleteLeft(file, kind);
        return file;
    }

    /** Age is told by the folder's own time, as the new file has it. */
    private static void deleteLeft(Path begun, String kind) throws IOException {
        FileTime now = Files.getLastModifiedTime(begun);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(begun.getParent(), kind + "-*" + ENDING)) {
            for (Path file : files) {
                deleteLeft(file, now);
            }
        }
    }

    /** Another process may delete it at the same time, or it is another user's: the work at hand goes on. */
    private static void deleteLeft(Path file, FileTime now) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().plus(LEFT_AFTER).isBefore(now.toInstant())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            LOG.debugf(
                    "a file of work that was broken off stays: %s",
                    kept.getClass().getSimpleName());
        }
    }
}
