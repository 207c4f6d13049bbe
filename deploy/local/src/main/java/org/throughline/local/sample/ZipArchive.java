package org.throughline.local.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder's CSV files as an archive in memory; the same files give the same bytes. */
public final class ZipArchive {

    private static final FileTime ALWAYS_THE_SAME = FileTime.fromMillis(1_700_000_000_000L);

    private final byte[] bytes;

    private ZipArchive(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ZipArchive of(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setLastModifiedTime(ALWAYS_THE_SAME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ZipArchive(bytes.toByteArray());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
