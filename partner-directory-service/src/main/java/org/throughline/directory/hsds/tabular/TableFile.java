package org.throughline.directory.hsds.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.csv.CsvRows;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.hsds.standard.HsdsTable;
import org.throughline.directory.hsds.standard.HsdsTables;

/**
 * One file of a package on its way through. It holds one row back: only at the end is it known whether the last one
 * swallowed the rest of the file.
 */
final class TableFile implements Closeable {

    private final CsvRows lines;
    private final RowReader reader;
    private final RowCount count;
    private final Faults faults;
    private final boolean whole;
    private @Nullable ReadRow heldBack;
    private boolean ended;

    private TableFile(CsvRows lines, RowReader reader, RowCount count, Faults faults, boolean whole) {
        this.lines = lines;
        this.reader = reader;
        this.count = count;
        this.faults = faults;
        this.whole = whole;
    }

    /** What is not read of them may be what makes a place confidential, and nobody knows of which. */
    static boolean mustBeWhole(HsdsTable table) {
        return table.name().equals(HsdsTables.ATTRIBUTES);
    }

    /** Empty, and the stream closed, when no row of the file can be understood. */
    static Optional<TableFile> open(
            HsdsTable table, String file, InputStream in, PackageLimits limits, RowCount count, Faults faults)
            throws IOException {
        Optional<CsvRows> lines = CsvRows.open(file, in, ',', faults);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Optional<CsvRows.Line> first = lines.get().next();
        if (first.isEmpty()) {
            faults.add(FileFault.ofFile(file, "HEADER_MISSING", "The file is empty."));
        }
        Optional<TableHeader> header = first.flatMap(line -> TableHeader.of(table, file, line.cells(), faults));
        if (header.isEmpty()) {
            lines.get().close();
            return Optional.empty();
        }
        RowJudge judge = new RowJudge(table, file, limits, faults);
        return Optional.of(new TableFile(
                lines.get(), new RowReader(file, header.get(), judge, faults), count, faults, mustBeWhole(table)));
    }

    /** Where the last line begins that was read. */
    long line() {
        return lines.line();
    }

    /** The next row that could be identified; empty at the end of the file. */
    Optional<ReadRow> next() throws IOException {
        while (!ended) {
            ReadRow before = heldBack;
            Optional<CsvRows.Line> line = lines.next();
            if (line.isEmpty()) {
                return end();
            }
            count.one();
            heldBack = reader.read(line.get().number(), line.get().cells()).orElse(null);
            if (before != null) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    private Optional<ReadRow> end() {
        ended = true;
        Optional<ReadRow> last = Optional.ofNullable(heldBack);
        boolean cut = lines.endedInsideQuotes();
        if (whole && (cut || lines.isBroken())) {
            faults.refuseWhole();
        }
        return cut ? last.map(ReadRow::refusedAfterAll) : last;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
