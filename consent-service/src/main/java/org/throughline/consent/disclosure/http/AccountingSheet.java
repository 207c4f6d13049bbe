package org.throughline.consent.disclosure.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.consent.disclosure.Series;
import org.throughline.consent.disclosure.http.AccountingView.EmergencyView;
import org.throughline.consent.disclosure.http.AccountingView.LineView;

/** An accounting as a table for people: times in the district's zone, and no cell that a spreadsheet would compute. */
final class AccountingSheet {
    static final List<String> COLUMNS = List.of(
            "time",
            "kind",
            "recipient",
            "recipient id",
            "asked by",
            "authenticated by",
            "disclosed by",
            "categories",
            "records",
            "purpose",
            "basis",
            "law",
            "releases",
            "notice",
            "emergency",
            "remarks");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final String COMPUTED = "=+-@\t\r";

    private AccountingSheet() {}

    static String csv(AccountingView accounting) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            rows(accounting)
                    .forEach(row -> csv.writeRecord(
                            row.stream().map(AccountingSheet::neutral).toList()));
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        return text.toString();
    }

    /** Each line as texts, in the order of the columns. */
    static List<List<String>> rows(AccountingView accounting) {
        ZoneId zone = ZoneId.of(accounting.timeZone());
        return accounting.lines().stream().map(line -> row(line, zone)).toList();
    }

    private static List<String> row(LineView line, ZoneId zone) {
        return List.of(
                time(line.at(), zone),
                line.kind().name(),
                Objects.requireNonNullElse(line.recipientName(), ""),
                line.recipient().kind() + " " + line.recipient().id(),
                line.onBehalfOf() == null ? line.askedBy() : line.onBehalfOf() + " by " + line.askedBy(),
                line.authentication(),
                line.discloser().kind() + " " + line.discloser().id(),
                joined(line.categories()),
                joined(line.records()),
                line.purpose().name(),
                line.basis(),
                line.cite(),
                joined(line.releases()),
                Objects.requireNonNullElse(line.notice(), ""),
                emergency(line.emergency(), zone),
                remarks(line, zone));
    }

    private static String remarks(LineView line, ZoneId zone) {
        List<String> remarks = new ArrayList<>();
        Series series = line.series();
        if (series != null) {
            remarks.add(series.number() + " times, the last " + time(series.last(), zone));
        }
        line.onward().forEach(next -> remarks.add("may go on to " + next.party() + " for " + next.interest()));
        if (line.suspended()) {
            remarks.add("not told to the family for the time being");
        }
        return String.join("; ", remarks);
    }

    private static String emergency(@Nullable EmergencyView emergency, ZoneId zone) {
        if (emergency == null) {
            return "";
        }
        String statements = emergency.statements().entrySet().stream()
                .map(statement -> statement.getKey() + ": " + statement.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
        return emergency.reviewedAt() == null
                ? statements
                : statements + "; confirmed by " + emergency.reviewedBy() + " at " + time(emergency.reviewedAt(), zone);
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String neutral(String cell) {
        return !cell.isEmpty() && COMPUTED.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
