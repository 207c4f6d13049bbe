package org.throughline.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.local.Refusal;
import org.throughline.servers.ProcessMark;

/**
 * The data folder, shared with the servers' launcher: readable by its owner only, and used by one {@code up} at a time.
 * The launcher has its own lock, run and log files there.
 */
public final class LocalFolder implements AutoCloseable {

    private static final String LOCK = "up.lock";
    private static final String MARK = "up.pid";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private LocalFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    public static LocalFolder open(Path root) throws IOException {
        if (!Files.exists(root)) {
            Files.createDirectories(root.toAbsolutePath().getParent());
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new Refusal(
                    Refusal.REFUSED, "another `up` is running on " + root + "; stop it with `down`, or use --data DIR");
        }
        return new LocalFolder(root, channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    /** Where {@code up} says who it is. */
    public static Path mark(Path root) {
        return root.resolve(MARK);
    }

    public Path root() {
        return root;
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    Path log(String process) {
        return folder("logs").resolve(process + ".log");
    }

    Path run(String file) {
        return folder("run").resolve(file);
    }

    private Path folder(String name) {
        try {
            Path folder = root.resolve(name);
            if (!Files.exists(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Says which process uses the folder. */
    public void markAsOurs() {
        writePrivately(MARK, ProcessMark.of(ProcessHandle.current()).text());
    }

    /** Deletes everything but the lock. */
    public void empty() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.filter(path -> !path.endsWith(LOCK)).toList()) {
                deleteTree(entry);
            }
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    public Optional<String> read(String name) {
        return read(root.resolve(name));
    }

    static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a file that only its owner can read, all of it or nothing. */
    public void writePrivately(String name, String content) {
        writePrivately(root.resolve(name), content);
    }

    static void writePrivately(Path file, String content) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, content, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(root.resolve(MARK));
            lock.release();
            channel.close();
        }
    }
}
