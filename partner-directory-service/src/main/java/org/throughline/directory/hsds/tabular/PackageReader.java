package org.throughline.directory.hsds.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.throughline.directory.hsds.standard.HsdsTable;

/** Reads a whole package: every file row by row, then every reference. It never throws for what the package holds. */
public final class PackageReader {

    private static final long MEBIBYTE = 1024L * 1024;

    private final PackageLimits limits;

    public PackageReader(PackageLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads and judges; what cannot be read is a fault of the result.
     *
     * @param zip the package, one archive
     * @param progress is told from time to time how many rows were read
     * @throws IOException when the archive cannot be read for a reason outside of it
     */
    public ReadPackage read(Path zip, LongConsumer progress) throws IOException {
        Faults faults = new Faults();
        Rows rows = new Rows(limits.rows(), progress);
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            if (archive.size() > limits.files()) {
                return refused(faults, rows, "TOO_MANY_FILES", "The package holds too many files.");
            }
            readTables(archive, faults, rows);
        } catch (ZipException notAnArchive) {
            return refused(faults, rows, "NOT_AN_ARCHIVE", "The package is not a readable ZIP archive.");
        } catch (LimitedInput.LimitReachedException bomb) {
            return refused(faults, rows, "ARCHIVE_TOO_LARGE", "The package unpacks to more than is allowed.");
        } catch (Rows.TooManyException tooMany) {
            return refused(faults, rows, "TOO_MANY_ROWS", "The package holds more rows than one import takes.");
        }
        List<HsdsRecord> remaining = new ReferenceCheck(rows, faults).remaining();
        return new ReadPackage(remaining, rows.count(), faults.kept(), faults.total());
    }

    private void readTables(ZipFile archive, Faults faults, Rows rows) throws IOException {
        Map<HsdsTable, ZipEntry> files = PackageFiles.find(archive, faults);
        if (files.isEmpty()) {
            faults.add(FileFault.ofPackage("NO_TABLES", "The package holds no file of the standard."));
        }
        TableReader reader = new TableReader(limits, faults, rows);
        long unpacked = 0;
        for (Map.Entry<HsdsTable, ZipEntry> file : files.entrySet()) {
            long allowance = Math.min(limits.fileBytes(), limits.packageBytes() - unpacked);
            try (LimitedInput in = limited(archive, file.getValue(), allowance)) {
                reader.read(file.getKey(), PackageFiles.baseName(file.getValue().getName()), in);
                unpacked += in.count();
            }
        }
    }

    private LimitedInput limited(ZipFile archive, ZipEntry entry, long allowance) throws IOException {
        long packed = Math.max(entry.getCompressedSize(), 1);
        InputStream raw = archive.getInputStream(entry);
        return new LimitedInput(raw, Math.min(allowance, Math.max(MEBIBYTE, packed * limits.ratio())));
    }

    private static ReadPackage refused(Faults faults, Rows rows, String code, String message) {
        faults.add(FileFault.ofPackage(code, message));
        return new ReadPackage(List.of(), rows.count(), faults.kept(), faults.total());
    }
}
