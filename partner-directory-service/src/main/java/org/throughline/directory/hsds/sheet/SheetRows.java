package org.throughline.directory.hsds.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughline.directory.csv.CsvRows;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.csv.SheetText;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.directory.hsds.tabular.RowCount;
import org.throughline.directory.hsds.tabular.RowSource;

/** A sheet, read line by line. Faults name the sheet's own lines and headers. */
public final class SheetRows implements RowSource {

    /** As a file of the import is called that has no name. */
    static final String FILE = "sheet.csv";

    /** A list that people keep by hand; what is said twice is remembered, so that there is a limit. */
    private static final int MOST_LINES = 50_000;

    private final SheetText text;
    private final LineJudge judge;
    private final Faults faults;
    private final RowCount count = new RowCount(MOST_LINES);
    private boolean ended;

    private SheetRows(SheetText text, LineJudge judge, Faults faults) {
        this.text = text;
        this.judge = judge;
        this.faults = faults;
        this.ended = faults.isUnreadable();
    }

    /** @param given header to field code, and {@link SheetMatching#DEFAULT} with a field code to what lines have in it by default */
    public static SheetRows open(Path csv, Map<String, String> given, PackageLimits limits, Faults faults)
            throws IOException {
        SheetText text = SheetText.open(FILE, Files.newInputStream(csv), faults);
        if (text.headers().stream().anyMatch(CsvRows::isGarbled)) {
            faults.add(FileFault.ofRow(FILE, 1, "ENCODING", SheetText.NOT_UTF_8));
        }
        if (text.headers().isEmpty() && faults.total() == 0) {
            faults.add(FileFault.ofFile(FILE, "EMPTY", "The sheet is empty: its first line names no column."));
        }
        return text.headers().isEmpty() || faults.has("ENCODING")
                ? unread(text, limits, faults)
                : matched(text, given, limits, faults);
    }

    /** Where there are no headers, or none that are text, nothing more is told. */
    private static SheetRows unread(SheetText text, PackageLimits limits, Faults faults) {
        faults.refuseWhole();
        return new SheetRows(text, new LineJudge(new SheetMatching(List.of(), Map.of()), limits, faults), faults);
    }

    private static SheetRows matched(SheetText text, Map<String, String> given, PackageLimits limits, Faults faults) {
        SheetMatching matching = SheetMatching.of(text.headers(), given, faults);
        if (!matching.missing().isEmpty() && text.isBinary()) {
            faults.add(FileFault.ofFile(FILE, "ENCODING", SheetText.NOT_TEXT));
            return unread(text, limits, faults);
        }
        matching.missing()
                .forEach(field -> faults.add(new FileFault(
                        "", 1, field.code(), "COLUMN_NOT_MATCHED", "No column of the sheet holds this; match one.")));
        return new SheetRows(text, new LineJudge(matching, limits, faults), faults);
    }

    /** What the headers of a sheet suggest; empty where there are none to be read. */
    public static SheetMatching matching(InputStream csv, Faults faults) throws IOException {
        return SheetMatching.proposed(SheetText.open(FILE, csv, faults).headers());
    }

    @Override
    public List<ReadRow> next(int most) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        try {
            while (!ended && rows.size() < most) {
                text.next().ifPresentOrElse(line -> rows.addAll(read(line)), this::end);
            }
        } catch (RowCount.TooManyException tooMany) {
            ended = true;
            faults.add(FileFault.ofHeaders("TOO_MANY_ROWS", "The sheet holds more lines than one import takes."));
        }
        return rows;
    }

    private List<ReadRow> read(CsvRows.Line line) {
        count.one();
        return judge.judge(line);
    }

    private void end() {
        ended = true;
        if (text.endedInsideQuotes()) {
            faults.add(FileFault.ofHeaders("UNCLOSED_QUOTE", "A quote swallows the rest of the sheet."));
        }
    }

    @Override
    public long rows() {
        return count.value();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
