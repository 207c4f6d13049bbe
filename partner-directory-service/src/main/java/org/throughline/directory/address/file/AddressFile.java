package org.throughline.directory.address.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.address.AddressPoint;
import org.throughline.directory.csv.CsvRows;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.csv.SheetText;

/** A file of address points (UTF-8; separated by commas, semicolons or tabs), read line by line and never held. */
public final class AddressFile implements Closeable {

    /** As faults call it; it has no name of its own. */
    static final String NAME = "addresses.csv";

    /** More than any county has. */
    static final int MOST_LINES = 3_000_000;

    private final SheetText text;
    private final @Nullable LineReader reader;
    private final Faults faults;
    private long lines;
    private long points;
    private boolean ended;

    private AddressFile(SheetText text, @Nullable LineReader reader, Faults faults) {
        this.text = text;
        this.reader = reader;
        this.faults = faults;
    }

    /**
     * Some of the file's lines.
     *
     * @param lines how many were read so far, without the first
     * @param passedOver how many of these name no address
     * @param faults how many were found so far
     */
    public record Batch(List<AddressPoint> points, long lines, long passedOver, long faults) {
        public Batch {
            points = List.copyOf(points);
        }
    }

    /** What cannot be read gives no line; the faults say why. */
    public static AddressFile open(InputStream csv, Faults faults) throws IOException {
        SheetText text = SheetText.open(NAME, csv, faults);
        if (faults.total() == 0 && text.headers().isEmpty()) {
            faults.add(FileFault.ofFile(NAME, "EMPTY", "The file is empty."));
        }
        LineReader reader = faults.total() > 0
                ? null
                : AddressHeader.of(text.headers(), faults)
                        .map(header -> new LineReader(header, faults))
                        .orElse(null);
        return new AddressFile(text, reader, faults);
    }

    /** The next lines, at most so many; empty at the end. */
    public Optional<Batch> next(int most) throws IOException {
        if (reader == null || ended) {
            return Optional.empty();
        }
        List<AddressPoint> found = new ArrayList<>();
        for (int line = 0; line < most && !ended; line++) {
            read(reader).ifPresent(found::add);
        }
        points += found.size();
        if (ended) {
            judgeWhole();
        }
        return Optional.of(new Batch(found, lines, reader.passedOver(), faults.total()));
    }

    private Optional<AddressPoint> read(LineReader lineReader) throws IOException {
        Optional<CsvRows.Line> line = text.next();
        ended = line.isEmpty() || lines == MOST_LINES;
        if (ended) {
            line.ifPresent(more ->
                    faults.add(FileFault.ofFile(NAME, "TOO_MANY_LINES", "The file has more lines than are taken.")));
            return Optional.empty();
        }
        lines++;
        return line.flatMap(lineReader::point);
    }

    private void judgeWhole() {
        if (!text.endedInsideQuotes() && faults.total() == 0 && points == 0) {
            faults.add(FileFault.ofFile(NAME, "EMPTY", "No line of the file names an address."));
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
