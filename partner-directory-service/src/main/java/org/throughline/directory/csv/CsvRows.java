package org.throughline.directory.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** The lines of one CSV file, never holding more of it than one; what cannot be read ends it, with a fault that says where. */
public final class CsvRows implements Closeable {

    /** One line of the file. */
    public record Line(long number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** What a decoder leaves where bytes were not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int LONGEST_RECORD = 16 * 1024 * 1024;

    private final String file;
    private final Faults faults;
    private final QuoteCountingReader text;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long line;
    private boolean broken;

    private CsvRows(String file, Faults faults, char separator, InputStream bytes) {
        this.file = file;
        this.faults = faults;
        this.text = new QuoteCountingReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text);
        this.records = csv.iterator();
    }

    /** Empty, and the stream closed, when the file is no UTF-8 text at all. */
    public static Optional<CsvRows> open(String file, InputStream in, char separator, Faults faults)
            throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        if (skipsByteOrderMark(bytes)) {
            return Optional.of(new CsvRows(file, faults, separator, bytes));
        }
        faults.add(
                FileFault.ofFile(file, "ENCODING", "The file is UTF-16: save it as \"CSV UTF-8\" and send it again."));
        in.close();
        return Optional.empty();
    }

    /** Whether a text came of bytes that were not UTF-8. */
    public static boolean isGarbled(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    /** The next line; empty at the end, and where the file cannot be read any further. */
    public Optional<Line> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            return Optional.of(new Line(line, row.getFields()));
        } catch (CsvParseException | NoSuchElementException unreadable) {
            broken = true;
            readToTheEnd();
            faults.add(FileFault.ofRow(file, line + 1, "MALFORMED_CSV", "From this row on the file cannot be read."));
            return Optional.empty();
        } catch (UncheckedIOException failure) {
            throw Objects.requireNonNull(failure.getCause());
        }
    }

    /** A line without an end may be a bomb: that is noticed by whoever counts what is unpacked, and refuses all of it. */
    private void readToTheEnd() throws IOException {
        text.transferTo(Writer.nullWriter());
    }

    /** Where the last line begins that was read; 0 before the first. */
    public long line() {
        return line;
    }

    /** Whether there is more that could not be read. */
    public boolean isBroken() {
        return broken;
    }

    /** To be asked at the end: whether the last line swallowed the rest of the file; it is a fault then. */
    public boolean endedInsideQuotes() {
        if (text.endedInsideQuotes()) {
            faults.add(FileFault.ofRow(file, line, "UNCLOSED_QUOTE", "A quote is opened and never closed."));
        }
        return text.endedInsideQuotes();
    }

    @Override
    public void close() throws IOException {
        csv.close();
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
