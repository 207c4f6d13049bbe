package org.throughline.directory.hsds.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.CsvRows;
import org.throughline.directory.hsds.tabular.Faults;
import org.throughline.directory.hsds.tabular.FileFault;
import org.throughline.directory.hsds.tabular.PackageLimits;
import org.throughline.directory.hsds.tabular.ReadRow;
import org.throughline.directory.hsds.tabular.RowCount;
import org.throughline.directory.hsds.tabular.RowJudge;
import org.throughline.directory.hsds.tabular.RowSource;

/** A sheet, read line by line. Faults name the sheet's own lines and headers. */
public final class SheetRows implements RowSource {

    /** As a file of the import is called that has no name. */
    public static final String FILE = "sheet.csv";

    /** A list that people keep by hand; what is said twice is remembered, so that there is a limit. */
    private static final int MOST_LINES = 50_000;

    private static final int LONGEST_HEADER = 64 * 1024;

    private final @Nullable CsvRows lines;
    private final SheetMatching matching;
    private final PackageLimits limits;
    private final Faults faults;
    private final RowCount count = new RowCount(MOST_LINES);
    private final Set<String> seen = new HashSet<>();
    private boolean ended;

    private SheetRows(@Nullable CsvRows lines, SheetMatching matching, PackageLimits limits, Faults faults) {
        this.lines = lines;
        this.matching = matching;
        this.limits = limits;
        this.faults = faults;
        this.ended = lines == null || faults.isUnreadable();
    }

    /** @param given header to field code; empty where the sheet's own headers are to say it */
    public static SheetRows open(Path csv, Map<String, String> given, PackageLimits limits, Faults faults)
            throws IOException {
        Optional<CsvRows> lines = lines(Files.newInputStream(csv), faults);
        List<String> headers = headers(lines, faults);
        SheetMatching matching =
                given.isEmpty() ? SheetMatching.proposed(headers) : SheetMatching.given(headers, given, faults);
        matching.missing()
                .forEach(field -> faults.add(new FileFault(
                        "", 1, field.code(), "COLUMN_NOT_MATCHED", "No column of the sheet holds this; match one.")));
        return new SheetRows(lines.orElse(null), matching, limits, faults);
    }

    /** What the headers of a sheet suggest; empty where there are none to be read. */
    public static SheetMatching matching(InputStream csv, Faults faults) throws IOException {
        Optional<CsvRows> lines = lines(csv, faults);
        return SheetMatching.proposed(headers(lines, faults));
    }

    private static Optional<CsvRows> lines(InputStream csv, Faults faults) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(csv, LONGEST_HEADER);
        bytes.mark(LONGEST_HEADER);
        String start = new String(bytes.readNBytes(LONGEST_HEADER / 2), StandardCharsets.UTF_8);
        bytes.reset();
        return CsvRows.open(FILE, bytes, separator(start.lines().findFirst().orElse("")), faults);
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

    private static List<String> headers(Optional<CsvRows> lines, Faults faults) throws IOException {
        Optional<CsvRows.Line> first =
                lines.isEmpty() ? Optional.empty() : lines.get().next();
        List<String> headers = first.map(
                        line -> line.cells().stream().map(String::strip).toList())
                .orElse(List.of());
        if (new HashSet<>(headers).size() < headers.size()) {
            faults.add(SheetMatching.unmatched("COLUMN_TWICE", "The sheet names a column twice."));
        }
        return headers;
    }

    @Override
    public List<ReadRow> next(int most) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        try {
            while (!ended && rows.size() < most) {
                Optional<CsvRows.Line> line = lines == null ? Optional.empty() : lines.next();
                line.ifPresentOrElse(found -> rows.addAll(read(found)), this::end);
            }
        } catch (RowCount.TooManyException tooMany) {
            ended = true;
            faults.add(SheetMatching.unmatched("TOO_MANY_ROWS", "The sheet holds more lines than one import takes."));
        }
        return rows;
    }

    private void end() {
        ended = true;
        if (lines != null && lines.endedInsideQuotes()) {
            faults.add(SheetMatching.unmatched("UNCLOSED_QUOTE", "A quote swallows the rest of the sheet."));
        }
    }

    private List<ReadRow> read(CsvRows.Line found) {
        count.one();
        if (found.cells().size() != matching.columns().size()) {
            fault(found.number(), "", "FIELD_COUNT", "The row has more or fewer fields than the header.");
            return List.of();
        }
        SheetLine line = new SheetLine(matching, found.cells());
        Optional<String> organization = line.value(SheetField.ORGANIZATION);
        Optional<String> service = line.value(SheetField.SERVICE);
        if (line.isBlank() || !isComplete(found.number(), line) || organization.isEmpty() || service.isEmpty()) {
            return List.of();
        }
        if (!seen.add(HsdsTables.SERVICES + SheetLine.key(organization.get(), service.get()))) {
            fault(
                    found.number(),
                    matching.headerOf(SheetField.SERVICE),
                    "DUPLICATE_ROW",
                    "An earlier line has this service.");
            return List.of();
        }
        return judged(found.number(), LineRecords.of(line, organization.get(), service.get()));
    }

    private boolean isComplete(long number, SheetLine line) {
        long before = faults.total();
        for (SheetField field : SheetField.values()) {
            if (field.isRequired() && line.value(field).isEmpty()) {
                fault(number, matching.headerOf(field), "VALUE_MISSING", "The column must have a value.");
            }
        }
        if (line.hasUnreadableAges()) {
            fault(number, matching.headerOf(SheetField.AGES), "NOT_AGES", "Expected ages as 6-18, 6 to 18 or 6+.");
        }
        return faults.total() == before;
    }

    /** All of a line or nothing: a fault in any of its records refuses it. */
    private List<ReadRow> judged(long number, List<LineRecords.Draft> drafts) {
        Faults found = new Faults();
        List<ReadRow> rows = new ArrayList<>();
        for (LineRecords.Draft draft : drafts) {
            String identity = draft.table() + draft.values().get("id");
            if (draft.table().equals(HsdsTables.SERVICES) || !seen.contains(identity)) {
                new RowJudge(HsdsTables.table(draft.table()), FILE, limits.fieldLength(), found)
                        .judge(number, draft.values())
                        .ifPresent(rows::add);
            }
        }
        if (found.total() > 0) {
            found.kept().forEach(fault -> fault(number, header(fault.column()), fault.code(), fault.message()));
            return List.of();
        }
        rows.forEach(row -> seen.add(row.record().table() + row.record().id()));
        return rows;
    }

    /** The header over the cell that a column of the standard was filled from. */
    private String header(String column) {
        for (SheetField field : SheetField.values()) {
            if (field.code().endsWith("." + column)) {
                return matching.headerOf(field);
            }
        }
        return column.startsWith("sheet.") ? column.substring("sheet.".length()) : column;
    }

    private void fault(long line, String column, String code, String message) {
        faults.add(new FileFault(FILE, line, column, code, message));
    }

    @Override
    public long rows() {
        return count.value();
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
