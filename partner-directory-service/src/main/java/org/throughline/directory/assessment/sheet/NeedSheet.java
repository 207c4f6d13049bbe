package org.throughline.directory.assessment.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.assessment.NeedCount;
import org.throughline.directory.csv.CsvRows;
import org.throughline.directory.csv.Faults;
import org.throughline.directory.csv.FileFault;
import org.throughline.directory.csv.SheetText;
import org.throughline.directory.school.UnknownSchool;

/** Reads a sheet (UTF-8; separated by commas, semicolons or tabs) whose first line names the five columns, in any order. */
public final class NeedSheet {

    /** As many as a large district has: 500 schools, eight domains, five languages. */
    public static final int MOST_ROWS = 20_000;

    public static final String TOO_MANY_DOMAINS = "An assessment has " + NeedCount.MOST_DOMAINS + " domains at most.";

    /** As a sheet is called that has no name of its own. */
    private static final String FILE = "needs.csv";

    private final List<SheetReading.Row> rows = new ArrayList<>();
    private final List<SheetReading.Named> schools = new ArrayList<>();
    private final Set<NeedCount.Counted> counted = new HashSet<>();
    private final Faults faults = new Faults();
    private List<String> headers = List.of();

    private NeedSheet() {}

    public static SheetReading read(byte[] sheet) {
        NeedSheet reading = new NeedSheet();
        if (isUtf8(sheet)) {
            reading.text(sheet);
        } else {
            reading.faults.add(FileFault.ofFile(FILE, "ENCODING", SheetText.NOT_UTF_8));
        }
        return reading.faults.total() == 0
                ? new SheetReading.Faultless(reading.rows)
                : new SheetReading.Faulty(reading.faults.kept(), reading.faults.total(), reading.schools);
    }

    private static boolean isUtf8(byte[] sheet) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sheet));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private void text(byte[] sheet) {
        try (SheetText text = SheetText.open(FILE, new ByteArrayInputStream(sheet), faults)) {
            headers = text.headers();
            if (!headers.isEmpty() && !fits()) {
                faults.add(FileFault.ofRow(
                        FILE,
                        1,
                        "COLUMNS",
                        "The first line names the columns domain, school, language, tier and students."));
                return;
            }
            rows(text);
            text.endedInsideQuotes();
            requireRows();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private boolean fits() {
        List<String> columns = NeedColumn.headers();
        return headers.size() == columns.size() && headers.containsAll(columns);
    }

    private void rows(SheetText text) throws IOException {
        Optional<CsvRows.Line> line = text.next();
        while (line.isPresent()) {
            if (rows.size() == MOST_ROWS) {
                faults.add(FileFault.ofFile(FILE, "TOO_MANY_ROWS", "A sheet has " + MOST_ROWS + " rows at most."));
                return;
            }
            row(line.get());
            line = text.next();
        }
    }

    private void requireRows() {
        if (rows.isEmpty() && faults.total() == 0) {
            faults.add(FileFault.ofFile(FILE, "EMPTY", "The sheet has no row under its header."));
        } else if (NeedCount.areOfTooManyDomains(
                rows.stream().map(SheetReading.Row::count).toList())) {
            faults.add(FileFault.ofFile(FILE, "TOO_MANY_DOMAINS", TOO_MANY_DOMAINS));
        }
    }

    private void row(CsvRows.Line line) {
        List<NeedColumn> wrong = Arrays.stream(NeedColumn.values())
                .filter(column -> !column.admits(value(line, column)))
                .toList();
        wrong.forEach(column -> faults.add(fault(line.number(), column)));
        if (!wrong.contains(NeedColumn.SCHOOL)) {
            schools.add(new SheetReading.Named(line.number(), value(line, NeedColumn.SCHOOL)));
        }
        if (wrong.isEmpty()) {
            take(line);
        }
    }

    private static FileFault fault(long line, NeedColumn column) {
        return new FileFault(FILE, line, column.header(), "INVALID_" + column.name(), column.expectation());
    }

    static FileFault unknownSchool(long line) {
        return new FileFault(FILE, line, NeedColumn.SCHOOL.header(), UnknownSchool.CODE, UnknownSchool.MESSAGE);
    }

    private void take(CsvRows.Line line) {
        NeedCount count = count(line);
        if (counted.add(count.counted())) {
            rows.add(new SheetReading.Row(line.number(), count));
        } else {
            faults.add(FileFault.ofRow(
                    FILE,
                    line.number(),
                    "DUPLICATE",
                    "An earlier row counts the same domain, school, language and tier."));
        }
    }

    private NeedCount count(CsvRows.Line line) {
        return new NeedCount(
                value(line, NeedColumn.DOMAIN),
                value(line, NeedColumn.SCHOOL),
                value(line, NeedColumn.LANGUAGE),
                Integer.parseInt(value(line, NeedColumn.TIER)),
                Integer.parseInt(value(line, NeedColumn.STUDENTS)));
    }

    private String value(CsvRows.Line line, NeedColumn column) {
        return line.cells().get(headers.indexOf(column.header())).strip();
    }
}
