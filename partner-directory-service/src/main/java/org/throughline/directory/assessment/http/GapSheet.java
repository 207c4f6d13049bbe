package org.throughline.directory.assessment.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.directory.assessment.NeedsBasis;
import org.throughline.directory.assessment.ShowGaps;
import org.throughline.directory.assessment.gap.Gap;
import org.throughline.directory.assessment.gap.GapMap;
import org.throughline.directory.assessment.gap.Offer;

/**
 * A gap map as a sheet for people: whatever a spreadsheet would run begins with an apostrophe. Each line says what it is drawn of, so
 * that lines of several maps may be put together.
 */
final class GapSheet {

    private static final String ALL = "ALL";
    private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r";

    private final CsvWriter csv;
    private final NeedsBasis basis;

    private GapSheet(CsvWriter csv, NeedsBasis basis) {
        this.csv = csv;
        this.basis = basis;
    }

    static String of(ShowGaps.Shown shown) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            new GapSheet(csv, shown.basis()).write(shown.map());
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
                "source",
                "period",
                "version"));
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
                basis.source().name(),
                basis.period(),
                text(basis.version())));
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }

    private static String neutral(String text) {
        return RUN_BY_SPREADSHEETS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
