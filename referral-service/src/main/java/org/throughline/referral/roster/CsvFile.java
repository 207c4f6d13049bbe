package org.throughline.referral.roster;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One CSV file of the archive, row by row. What cannot be read is a fault; reading goes on where it can. */
final class CsvFile {

    private final String name;
    private final Set<String> required;
    private final Faults faults;
    private Map<String, Integer> columns = Map.of();
    private int width;
    private long line;
    private long rows;
    private boolean usable;

    CsvFile(String name, Set<String> required, Faults faults) {
        this.name = name;
        this.required = required;
        this.faults = faults;
    }

    /** Gives each readable row to {@code each}; what stops the reading is a fault of the line where it happened. */
    void read(InputStream content, Consumer<CsvRow> each) throws IOException {
        try (QuoteCount text = new QuoteCount(utf8(content));
                CsvReader<CsvRecord> csv = reader(text)) {
            rows(csv.iterator(), text, each);
        } catch (UncheckedIOException unreadable) {
            stopped(unreadable.getCause());
        } catch (CsvParseException broken) {
            stopped(broken.getCause());
        }
    }

    /** False when there is no header row to go by: nothing was given on. */
    boolean isUsable() {
        return usable;
    }

    /** What became of the rows, once everything that refers to them has been read too. */
    FileReport report() {
        long refused = faults.all().stream()
                .filter(fault -> name.equals(fault.file()) && fault.line() != null && fault.line() > 1)
                .map(RosterFault::line)
                .distinct()
                .count();
        return new FileReport(name, rows, refused);
    }

    private void rows(Iterator<CsvRecord> records, QuoteCount text, Consumer<CsvRow> each) {
        if (!records.hasNext()) {
            faults.add(new RosterFault(name, 1L, null, FaultCode.EMPTY_FILE));
            return;
        }
        usable = header(records.next());
        if (!usable) {
            return;
        }
        while (records.hasNext()) {
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            rows++;
            Ahead ahead = lookAhead(records);
            if (ahead.end() && text.isOdd()) {
                faults.add(new RosterFault(name, line, null, FaultCode.UNCLOSED_QUOTE));
                return;
            }
            row(row, each);
            ahead.failure().ifPresent(CsvFile::fail);
        }
    }

    /** Whether a row is the last is known by reading on; that this fails is no reason to lose the row at hand. */
    private static Ahead lookAhead(Iterator<CsvRecord> records) {
        try {
            return new Ahead(!records.hasNext(), Optional.empty());
        } catch (CsvParseException | UncheckedIOException unreadable) {
            return new Ahead(false, Optional.of(unreadable));
        }
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    private record Ahead(boolean end, Optional<RuntimeException> failure) {}

    private void row(CsvRecord row, Consumer<CsvRow> each) {
        if (row.getFieldCount() == width) {
            each.accept(new CsvRow(name, line, row.getFields(), columns, faults));
        } else {
            faults.add(new RosterFault(name, line, null, FaultCode.WRONG_FIELD_COUNT));
        }
    }

    private boolean header(CsvRecord header) {
        Map<String, Integer> found = new HashMap<>();
        List<String> names = header.getFields();
        boolean distinct = true;
        for (int i = 0; i < names.size(); i++) {
            if (found.put(names.get(i).strip(), i) != null) {
                faults.add(new RosterFault(name, 1L, null, FaultCode.DUPLICATE_COLUMN));
                distinct = false;
            }
        }
        Set<String> missing = new HashSet<>(required);
        missing.removeAll(found.keySet());
        missing.stream()
                .sorted()
                .forEach(column -> faults.add(new RosterFault(name, 1L, column, FaultCode.MISSING_COLUMN)));
        columns = found;
        width = names.size();
        return distinct && missing.isEmpty();
    }

    private void stopped(@Nullable Throwable cause) {
        if (cause instanceof RosterRefused beyondLimits) {
            throw beyondLimits;
        }
        FaultCode code =
                cause instanceof CharacterCodingException ? FaultCode.WRONG_ENCODING : FaultCode.UNCLOSED_QUOTE;
        faults.add(new RosterFault(name, line + 1, null, code));
    }

    private static CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    private static Reader utf8(InputStream content) {
        return new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
