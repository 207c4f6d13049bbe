package org.throughline.directory.assessment.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.NeedsSource;
import org.throughline.directory.assessment.ShowGaps;
import org.throughline.directory.assessment.gap.Gap;
import org.throughline.directory.assessment.gap.GapMap;
import org.throughline.directory.assessment.gap.Offer;

/** A gap map as a sheet for people: whatever a spreadsheet would run begins with an apostrophe. */
final class GapSheet {

    private static final String ALL = "ALL";
    private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r";

    private final CsvWriter csv;
    private final NeedsSource source;

    private GapSheet(CsvWriter csv, NeedsSource source) {
        this.csv = csv;
        this.source = source;
    }

    static String of(ShowGaps.Shown shown) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            new GapSheet(csv, shown.basis().source()).write(shown.map());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(GapMap map) {
        csv.writeRecord(List.of(
                "domain",
                map.by().name().toLowerCase(Locale.ROOT),
                "students",
                "withheld",
                "services",
                "places",
                "open_places",
                "services_of_unknown_capacity",
                "unmet",
                "source"));
        for (GapMap.DomainGaps domain : map.domains()) {
            domain.columns().forEach(column -> row(domain.domain(), column.name(), column.gap()));
            row(domain.domain(), ALL, domain.all());
        }
        map.columns().forEach(column -> row(ALL, column.name(), column.gap()));
        row(ALL, ALL, map.total());
    }

    private void row(String domain, String column, Gap gap) {
        Offer offer = gap.offer();
        csv.writeRecord(List.of(
                domain,
                neutral(column),
                text(gap.students()),
                String.valueOf(gap.withheld()),
                offer == null ? "" : text(offer.services()),
                offer == null ? "" : text(offer.places()),
                offer == null ? "" : text(offer.openPlaces()),
                offer == null ? "" : text(offer.ofUnknownCapacity()),
                text(gap.unmet()),
                source.name()));
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private static String neutral(String text) {
        return RUN_BY_SPREADSHEETS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
