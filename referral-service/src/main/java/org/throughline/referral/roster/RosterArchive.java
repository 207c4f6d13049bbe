package org.throughline.referral.roster;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A roster's zip archive, read within limits. */
final class RosterArchive implements Closeable {

    private final ZipFile zip;
    private final ArchiveLimits limits;
    private final Map<String, ZipEntry> files = new HashMap<>();

    private RosterArchive(ZipFile zip, ArchiveLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** @throws RosterRefused when it is no zip archive, or one beyond the limits */
    static RosterArchive open(Path path, ArchiveLimits limits) throws IOException {
        RosterArchive archive = new RosterArchive(zip(path), limits);
        try {
            archive.list();
            return archive;
        } catch (RosterRefused refused) {
            archive.close();
            throw refused;
        }
    }

    Set<String> names() {
        return Set.copyOf(files.keySet());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** The unpacked content; reading it fails with {@link RosterRefused} beyond the limits. */
    InputStream content(String name) throws IOException {
        ZipEntry entry = files.get(name);
        if (entry == null) {
            throw new RosterRefused(RosterFault.file(name, FaultCode.FILE_MISSING));
        }
        long byRatio = Math.max(1, entry.getCompressedSize()) * limits.ratio();
        return byRatio < limits.unpackedBytes()
                ? new BoundedStream(zip.getInputStream(entry), name, byRatio, FaultCode.RATIO_TOO_HIGH)
                : new BoundedStream(zip.getInputStream(entry), name, limits.unpackedBytes(), FaultCode.TOO_LARGE);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException notZip) {
            throw new RosterRefused(RosterFault.archive(FaultCode.NOT_A_ZIP));
        }
    }

    private void list() {
        long unpacked = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            add(entry);
            unpacked += Math.max(0, entry.getSize());
        }
        if (unpacked > limits.unpackedBytes()) {
            throw new RosterRefused(RosterFault.archive(FaultCode.TOO_LARGE));
        }
    }

    private void add(ZipEntry entry) {
        String name = entry.getName();
        if (entry.isDirectory() || name.contains("/") || name.contains("\\")) {
            throw new RosterRefused(RosterFault.archive(FaultCode.UNEXPECTED_PATH));
        }
        if (files.put(name, entry) != null) {
            throw new RosterRefused(RosterFault.file(name, FaultCode.DUPLICATE_ENTRY));
        }
        if (files.size() > limits.entries()) {
            throw new RosterRefused(RosterFault.archive(FaultCode.TOO_MANY_ENTRIES));
        }
    }
}
