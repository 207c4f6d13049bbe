package org.throughline.directory.assessment.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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

/** Reads a sheet (CSV, UTF-8, separated by commas) whose first line names the five columns, in any order. */
public final class NeedSheet {

    /** As many as a large district has: 500 schools, eight domains, five languages. */
    public static final int MOST_ROWS = 20_000;

    public static final String TOO_MANY_DOMAINS = "An assessment has " + NeedCount.MOST_DOMAINS + " domains at most.";

    private static final int KEPT_FAULTS = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<NeedCount> counts = new ArrayList<>();
    private final Set<NeedCount.Counted> counted = new HashSet<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private long total;
    private long line = 1;

    private NeedSheet() {}

    public static SheetReading read(byte[] sheet) {
        NeedSheet reading = new NeedSheet();
        text(sheet)
                .ifPresentOrElse(
                        reading::rows,
                        () -> reading.add(SheetFault.ofSheet("ENCODING", "The sheet must be UTF-8 text.")));
        return reading.total == 0
                ? new SheetReading.Faultless(reading.counts)
                : new SheetReading.Faulty(reading.faults, reading.total);
    }

    private static Optional<String> text(byte[] sheet) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sheet))
                    .toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private void add(SheetFault fault) {
        total++;
        if (faults.size() < KEPT_FAULTS) {
            faults.add(fault);
        }
    }

    private void rows(String text) {
        try {
            for (NamedCsvRecord row : CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofNamedCsvRecord(text)) {
                line = row.getStartingLineNumber();
                if (isNotReadable(row)) {
                    return;
                }
                row(row);
            }
            requireWhole(text);
        } catch (CsvParseException malformed) {
            add(SheetFault.ofRow(line + 1, "MALFORMED_CSV", "From this row on the sheet cannot be read."));
        }
    }

    /** A header that does not fit spoils every row, and is told once. */
    private boolean isNotReadable(NamedCsvRecord row) {
        if (counts.isEmpty() && total == 0 && !fits(row.getHeader())) {
            add(SheetFault.ofRow(
                    1, "COLUMNS", "The first line names the columns domain, school, language, tier and students."));
            return true;
        }
        if (counts.size() == MOST_ROWS) {
            add(SheetFault.ofSheet("TOO_MANY_ROWS", "A sheet has " + MOST_ROWS + " rows at most."));
            return true;
        }
        return false;
    }

    private static boolean fits(List<String> header) {
        List<String> columns = NeedColumn.headers();
        return header.size() == columns.size() && header.containsAll(columns);
    }

    private void requireWhole(String text) {
        if (text.chars().filter(character -> character == '"').count() % 2 == 1) {
            add(SheetFault.ofRow(line, "UNCLOSED_QUOTE", "A quote is opened and never closed."));
        } else if (counts.isEmpty() && total == 0) {
            add(SheetFault.ofSheet("EMPTY", "The sheet has no row under its header."));
        } else if (NeedCount.areOfTooManyDomains(counts)) {
            add(SheetFault.ofSheet("TOO_MANY_DOMAINS", TOO_MANY_DOMAINS));
        }
    }

    private void row(NamedCsvRecord row) {
        if (row.getFieldCount() != NeedColumn.values().length) {
            add(SheetFault.ofRow(line, "FIELD_COUNT", "The row has more or fewer fields than the header."));
            return;
        }
        List<NeedColumn> wrong = Arrays.stream(NeedColumn.values())
                .filter(column -> !column.admits(value(row, column)))
                .toList();
        wrong.forEach(column -> add(SheetFault.ofCell(line, column, column.expectation())));
        if (wrong.isEmpty()) {
            take(count(row));
        }
    }

    private void take(NeedCount count) {
        if (counted.add(count.counted())) {
            counts.add(count);
        } else {
            add(SheetFault.ofRow(
                    line, "DUPLICATE", "An earlier row counts the same domain, school, language and tier."));
        }
    }

    private static NeedCount count(NamedCsvRecord row) {
        return new NeedCount(
                value(row, NeedColumn.DOMAIN),
                value(row, NeedColumn.SCHOOL),
                value(row, NeedColumn.LANGUAGE),
                Integer.parseInt(value(row, NeedColumn.TIER)),
                Integer.parseInt(value(row, NeedColumn.STUDENTS)));
    }

    private static String value(NamedCsvRecord row, NeedColumn column) {
        return row.getField(column.header()).strip();
    }
}
