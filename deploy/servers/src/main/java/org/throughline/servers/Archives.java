package org.throughline.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** A folder of unpacked programs that several launchers share: each is unpacked once, by whoever comes first. */
final class Archives {

    private static final int OWNER_EXECUTES = 0100;

    private final Path cache;

    Archives(Path cache) {
        this.cache = cache;
    }

    /** Where to take an archive from. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** What is left to do once after unpacking. */
    interface Finishing {
        void finish(Path folder) throws IOException, InterruptedException;
    }

    /** The folder with the unpacked and finished archive; a first attempt that was cut off is begun anew. */
    Path unpacked(String name, Source source, Finishing finishing) throws IOException, InterruptedException {
        Path folder = cache.resolve(name);
        Path complete = cache.resolve(name + ".complete");
        if (Files.exists(complete)) {
            return folder;
        }
        Files.createDirectories(cache);
        try (FileChannel channel = FileChannel.open(
                        cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(complete)) {
                DataFolder.deleteTree(folder);
                Files.createDirectories(folder);
                unpack(source, folder);
                finishing.finish(folder);
                Files.createFile(complete);
            }
        }
        return folder;
    }

    private static void unpack(Source source, Path target) throws IOException {
        try (InputStream raw = new BufferedInputStream(source.open());
                InputStream plain = new CompressorStreamFactory().createCompressorInputStream(raw);
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        } catch (CompressorException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean runs = (entry.getMode() & OWNER_EXECUTES) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
