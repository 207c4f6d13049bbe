package org.throughline.directory.assessment.http;

import java.util.Locale;
import org.throughline.directory.assessment.NeedsBasis;
import org.throughline.directory.assessment.ShowGaps;

/** How a gap map is written. */
enum GapFormat {
    JSON("application/json", "json"),
    CSV("text/csv;charset=UTF-8", "csv"),
    GEOJSON("application/geo+json", "geojson");

    private final String mediaType;
    private final String ending;

    GapFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** As a map is called where it is kept, such as gap-map-2026-2027-version-2-by-school.csv. */
    String fileName(ShowGaps.Shown shown) {
        NeedsBasis basis = shown.basis();
        String drawnOf =
                basis.version() == null ? basis.source().name().toLowerCase(Locale.ROOT) : "version-" + basis.version();
        String by = shown.map().by().name().toLowerCase(Locale.ROOT);
        return "gap-map-" + basis.period() + "-" + drawnOf + "-by-" + by + "." + ending;
    }
}
