package org.throughline.directory.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a sheet, whatever separates its cells: the headers on its first line, then line by line what is below. */
public final class SheetText implements Closeable {

    /** What people are told who saved a sheet in another encoding. */
    public static final String NOT_UTF_8 = "The text is not UTF-8: save the sheet as \"CSV UTF-8\" and send it again.";

    private static final int LONGEST_HEADER = 64 * 1024;

    private final @Nullable CsvRows lines;
    private final List<String> headers;

    private SheetText(@Nullable CsvRows lines, List<String> headers) {
        this.lines = lines;
        this.headers = headers;
    }

    /**
     * Without headers where there are none to be read; the faults say why.
     *
     * @param file what faults call it
     */
    public static SheetText open(String file, InputStream csv, Faults faults) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(csv, LONGEST_HEADER);
        bytes.mark(LONGEST_HEADER);
        String start = new String(bytes.readNBytes(LONGEST_HEADER / 2), StandardCharsets.UTF_8);
        bytes.reset();
        char separator = separator(start.lines().findFirst().orElse(""));
        Optional<CsvRows> lines = CsvRows.open(file, bytes, separator, faults);
        return lines.isEmpty()
                ? new SheetText(null, List.of())
                : new SheetText(lines.get(), headers(lines.get(), faults));
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (header.chars().filter(c -> c == candidate).count()
                    > header.chars().filter(c -> c == ',').count()) {
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> headers(CsvRows lines, Faults faults) throws IOException {
        List<String> headers = lines.next()
                .map(line -> line.cells().stream().map(String::strip).toList())
                .orElse(List.of());
        if (new HashSet<>(headers).size() < headers.size()) {
            faults.add(FileFault.ofHeaders("COLUMN_TWICE", "The sheet names a column twice."));
        }
        return headers;
    }

    public List<String> headers() {
        return headers;
    }

    /** The next line; empty at the end, and where the text cannot be read any further. */
    public Optional<CsvRows.Line> next() throws IOException {
        return lines == null ? Optional.empty() : lines.next();
    }

    /** To be asked at the end: whether a quote swallowed the rest of the text; it is a fault then. */
    public boolean endedInsideQuotes() {
        return lines != null && lines.endedInsideQuotes();
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
