package org.throughline.directory.hsds.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.standard.HsdsTable;

/** A ZIP of the standard's CSV files, read file by file and row by row. */
public final class TabularPackage implements RowSource {

    private final PackageLimits limits;
    private final Faults faults;
    private final RowCount count;
    private final @Nullable ZipFile archive;
    private final Iterator<Map.Entry<HsdsTable, ZipEntry>> files;
    private @Nullable LimitedInput input;
    private @Nullable TableFile file;
    private String name = "";
    private long unpacked;
    private boolean ended;

    private TabularPackage(
            PackageLimits limits,
            Faults faults,
            @Nullable ZipFile archive,
            Iterator<Map.Entry<HsdsTable, ZipEntry>> files) {
        this.limits = limits;
        this.faults = faults;
        this.count = new RowCount(limits.rows());
        this.archive = archive;
        this.files = files;
    }

    /** @throws IOException when the archive cannot be read for a reason outside of it */
    public static TabularPackage open(Path zip, PackageLimits limits, Faults faults) throws IOException {
        try {
            ZipFile archive = new ZipFile(zip.toFile());
            return new TabularPackage(limits, faults, archive, files(archive, limits, faults));
        } catch (ZipException notAnArchive) {
            faults.add(FileFault.ofPackage("NOT_AN_ARCHIVE", "The package is not a readable ZIP archive."));
            return new TabularPackage(
                    limits,
                    faults,
                    null,
                    Map.<HsdsTable, ZipEntry>of().entrySet().iterator());
        }
    }

    private static Iterator<Map.Entry<HsdsTable, ZipEntry>> files(ZipFile archive, PackageLimits limits, Faults faults)
            throws IOException {
        Map<HsdsTable, ZipEntry> found = Map.of();
        if (archive.size() > limits.files()) {
            faults.add(FileFault.ofPackage("TOO_MANY_FILES", "The package holds too many files."));
        } else {
            found = PackageFiles.find(archive, faults);
            if (found.isEmpty()) {
                faults.add(FileFault.ofPackage("NO_TABLES", "The package holds no file of the standard."));
            }
        }
        return found.entrySet().iterator();
    }

    @Override
    public List<ReadRow> next(int most) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        try {
            while (!ended && rows.size() < most) {
                nextRow().ifPresentOrElse(rows::add, () -> ended = true);
            }
        } catch (ZipException damaged) {
            refuse("NOT_AN_ARCHIVE", "The package is not a readable ZIP archive.");
        } catch (LimitedInput.LimitReachedException bomb) {
            refuseAt(line());
        } catch (RowCount.TooManyException tooMany) {
            refuse("TOO_MANY_ROWS", "The package holds more rows than one import takes.");
        }
        return rows;
    }

    /** The line that was being read when the limit was reached: the one after the last that was read whole. */
    private long line() {
        return file == null ? 1 : file.line() + 1;
    }

    private void refuseAt(long line) {
        ended = true;
        faults.add(FileFault.ofRow(
                name,
                line,
                "ARCHIVE_TOO_LARGE",
                "The file unpacks to more than is allowed, or to more than " + limits.ratio()
                        + " times its size in the archive: something in it is repeated over and over."));
        faults.refuseWhole();
    }

    private void refuse(String code, String message) {
        ended = true;
        faults.add(FileFault.ofPackage(code, message));
    }

    private Optional<ReadRow> nextRow() throws IOException {
        Optional<ReadRow> row = file == null ? Optional.empty() : file.next();
        while (row.isEmpty() && files.hasNext()) {
            closeFile();
            open(files.next());
            row = file == null ? Optional.empty() : file.next();
        }
        return row;
    }

    private void open(Map.Entry<HsdsTable, ZipEntry> next) throws IOException {
        LimitedInput limited = limited(next.getValue());
        name = PackageFiles.baseName(next.getValue().getName());
        input = limited;
        file = TableFile.open(next.getKey(), name, limited, limits, count, faults)
                .orElse(null);
        if (file == null && TableFile.mustBeWhole(next.getKey())) {
            faults.refuseWhole();
        }
    }

    private LimitedInput limited(ZipEntry entry) throws IOException {
        if (archive == null) {
            throw new IllegalStateException("there is no archive to read from");
        }
        return new LimitedInput(archive.getInputStream(entry), limits.unpacked(entry.getCompressedSize(), unpacked));
    }

    private void closeFile() throws IOException {
        if (input != null) {
            unpacked += input.count();
            input = null;
        }
        if (file != null) {
            file.close();
            file = null;
        }
    }

    @Override
    public long rows() {
        return count.value();
    }

    @Override
    public void close() throws IOException {
        closeFile();
        if (archive != null) {
            archive.close();
        }
    }
}
