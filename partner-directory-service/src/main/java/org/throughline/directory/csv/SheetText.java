package org.throughline.directory.csv;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a sheet, whatever separates its cells: the headers on its first line, then line by line what is below. Columns without a
 * header are those that a spreadsheet leaves behind: nothing stands in them, or it is a fault.
 */
public final class SheetText implements Closeable {

    /** What people are told who saved a sheet in another encoding. */
    public static final String NOT_UTF_8 = "The text is not UTF-8: save the sheet as \"CSV UTF-8\" and send it again.";

    /** What stands in no text, and in what is none almost at once. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F]");

    /** What people are told who sent a spreadsheet as its program keeps it. */
    public static final String NOT_TEXT = "The file is no text: save the sheet as \"CSV UTF-8\" and send that.";

    private static final int LONGEST_HEADER = 64 * 1024;

    private final String file;
    private final @Nullable CsvRows lines;
    private final List<String> columns;
    private final boolean binary;
    private final Faults faults;

    /** @param columns headers, blank ones too */
    private SheetText(String file, @Nullable CsvRows lines, List<String> columns, boolean binary, Faults faults) {
        this.file = file;
        this.lines = lines;
        this.columns = columns;
        this.binary = binary;
        this.faults = faults;
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
        boolean binary = NO_TEXT.matcher(start).find();
        char separator = separator(start.lines().findFirst().orElse(""));
        Optional<CsvRows> lines = CsvRows.open(file, bytes, separator, faults);
        return lines.isEmpty()
                ? new SheetText(file, null, List.of(), binary, faults)
                : new SheetText(file, lines.get(), columns(lines.get(), faults), binary, faults);
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

    private static List<String> columns(CsvRows lines, Faults faults) throws IOException {
        List<String> columns = lines.next()
                .map(line -> line.cells().stream().map(String::strip).toList())
                .orElse(List.of());
        Set<String> seen = new HashSet<>();
        if (!columns.stream().filter(header -> !header.isEmpty()).allMatch(seen::add)) {
            faults.add(FileFault.ofHeaders("COLUMN_TWICE", "The sheet names a column twice."));
        }
        return columns;
    }

    public List<String> headers() {
        return columns.stream().filter(header -> !header.isEmpty()).toList();
    }

    /** Whether something stands near the start that stands in no text: of a spreadsheet as its program keeps it, or of a picture. */
    public boolean isBinary() {
        return binary;
    }

    /**
     * The next line, with a cell for each header; empty at the end, and where the text cannot be read any further. A line that has more
     * or fewer cells than there are columns is a fault, and passed over.
     */
    public Optional<CsvRows.Line> next() throws IOException {
        Optional<CsvRows.Line> line = read();
        while (line.isPresent() && !fits(line.get())) {
            line = read();
        }
        return line.map(this::underHeaders);
    }

    private Optional<CsvRows.Line> read() throws IOException {
        return lines == null ? Optional.empty() : lines.next();
    }

    private boolean fits(CsvRows.Line line) {
        if (line.cells().size() != columns.size()) {
            return refused(line, "FIELD_COUNT", "The row has more or fewer fields than the header.");
        }
        return cells(line, String::isEmpty).allMatch(String::isBlank)
                || refused(line, "NO_HEADER", "A cell has no header above it: name its column, or empty it.");
    }

    private boolean refused(CsvRows.Line line, String code, String message) {
        faults.add(FileFault.ofRow(file, line.number(), code, message));
        return false;
    }

    private CsvRows.Line underHeaders(CsvRows.Line line) {
        return new CsvRows.Line(
                line.number(), cells(line, header -> !header.isEmpty()).toList());
    }

    private Stream<String> cells(CsvRows.Line line, Predicate<String> header) {
        return IntStream.range(0, columns.size())
                .filter(column -> header.test(columns.get(column)))
                .mapToObj(line.cells()::get);
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
