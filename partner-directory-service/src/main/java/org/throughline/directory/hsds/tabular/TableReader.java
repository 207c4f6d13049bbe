package org.throughline.directory.hsds.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import org.throughline.directory.hsds.standard.HsdsTable;

/** Reads one file of a package row by row, never holding more of the file than one row. */
final class TableReader {

    private static final int LONGEST_RECORD = 16 * 1024 * 1024;

    private final PackageLimits limits;
    private final Faults faults;
    private final Rows rows;

    TableReader(PackageLimits limits, Faults faults, Rows rows) {
        this.limits = limits;
        this.faults = faults;
        this.rows = rows;
    }

    void read(HsdsTable table, String file, InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        if (skipsByteOrderMark(bytes)) {
            readText(table, file, new QuoteCountingReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
        } else {
            faults.add(FileFault.ofFile(file, "ENCODING", "The file is UTF-16; it must be UTF-8."));
        }
    }

    private void readText(HsdsTable table, String file, QuoteCountingReader text) throws IOException {
        long line = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            Optional<RowReader> reader = header(table, file, records);
            while (reader.isPresent() && records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                reader.get().read(line, row.getFields(), rows);
            }
            if (text.endedInsideQuotes()) {
                rows.refuseLast(new HsdsRecord.Origin(file, line));
                faults.add(FileFault.ofRow(file, line, "UNCLOSED_QUOTE", "A quote is opened and never closed."));
            }
        } catch (CsvParseException unreadable) {
            faults.add(FileFault.ofRow(file, line + 1, "MALFORMED_CSV", "From this row on the file cannot be read."));
        } catch (UncheckedIOException failure) {
            throw Objects.requireNonNull(failure.getCause());
        }
    }

    private Optional<RowReader> header(HsdsTable table, String file, Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            faults.add(FileFault.ofFile(file, "HEADER_MISSING", "The file is empty."));
            return Optional.empty();
        }
        return TableHeader.of(table, file, records.next().getFields(), faults)
                .map(header -> new RowReader(table, file, header, limits.fieldLength(), faults));
    }

    /** Skips a UTF-8 mark; false when the file begins with the mark of UTF-16. */
    private static boolean skipsByteOrderMark(PushbackInputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(3);
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return true;
        }
        bytes.unread(start);
        return !begins(start, 0xFE, 0xFF) && !begins(start, 0xFF, 0xFE);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        boolean same = bytes.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (bytes[i] & 0xFF) == mark[i];
        }
        return same;
    }
}
