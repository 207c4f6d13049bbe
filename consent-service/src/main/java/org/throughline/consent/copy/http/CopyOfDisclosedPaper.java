package org.throughline.consent.copy.http;

import io.quarkus.qute.Engine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.consent.copy.http.CopyOfDisclosedView.DisclosedView;
import org.throughline.consent.copy.http.CopyOfDisclosedView.ItemView;
import org.throughline.consent.copy.http.CopyOfDisclosedView.RecordView;
import org.throughline.consent.print.PrintPdf;

/** A copy on paper; what was signed stands in the language it was signed in. */
@ApplicationScoped
class CopyOfDisclosedPaper {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private final Engine engine;
    private final PrintPdf printer;

    CopyOfDisclosedPaper(Engine engine, PrintPdf printer) {
        this.engine = engine;
        this.printer = printer;
    }

    /** A disclosure as the page says it. */
    record Said(String title, List<Row> rows) {}

    /** A question, and its answer. */
    record Row(String label, String text) {}

    Uni<byte[]> pdf(CopyOfDisclosedView copy) {
        return printer.print(() -> html(copy), copy.madeAt());
    }

    private String html(CopyOfDisclosedView copy) {
        ZoneId zone = ZoneId.of(copy.timeZone());
        return engine.getTemplate("copy/disclosed.html")
                .data("copy", copy)
                .data("madeAt", time(copy.madeAt(), zone))
                .data(
                        "disclosures",
                        copy.disclosures().stream().map(one -> said(one, zone)).toList())
                .render();
    }

    private static Said said(DisclosedView one, ZoneId zone) {
        String recipient = one.recipient().kind() + " " + one.recipient().id();
        return new Said(
                time(one.at(), zone) + ": " + Objects.requireNonNullElse(one.recipientName(), recipient),
                List.of(
                        new Row("To", recipient),
                        new Row(
                                "From",
                                one.discloser().kind() + " " + one.discloser().id()),
                        new Row("What for", one.purpose().name()),
                        new Row("By which law", one.basis() + ", " + one.cite()),
                        new Row(
                                "What",
                                one.items().stream()
                                        .map(CopyOfDisclosedPaper::item)
                                        .collect(Collectors.joining("; "))),
                        new Row("Notice that went with it", Objects.requireNonNullElse(one.notice(), "none")),
                        new Row("Where the records themselves are", one.contentHeldBy())));
    }

    private static String item(ItemView item) {
        String records =
                item.records().stream().map(CopyOfDisclosedPaper::record).collect(Collectors.joining(", "));
        return item.category() + (records.isBlank() ? "" : " (" + records + ")");
    }

    private static String record(RecordView record) {
        String version = record.version() == null ? "" : ", version " + record.version();
        String date = record.date() == null ? "" : ", of " + record.date();
        return Objects.requireNonNullElse(record.id(), "no single record") + version + date;
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
