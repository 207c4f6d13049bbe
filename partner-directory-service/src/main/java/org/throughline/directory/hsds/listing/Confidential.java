package org.throughline.directory.hsds.listing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.hsds.standard.ConfidentialMark;
import org.throughline.directory.hsds.standard.HsdsTables;
import org.throughline.directory.hsds.tabular.HsdsRecord;

/**
 * What says of a place that it is confidential, however it is spelled. {@code said_confidential} and {@code
 * published_location} say the same in PostgreSQL.
 */
public final class Confidential {

    /** The column of a location that withholds it; the standard has none. */
    public static final String COLUMN = "confidential";

    private static final Set<String> NO = Set.of("", "no", "n", "false", "f", "0", "none");

    private Confidential() {}

    /** By its own column, or by what is attached to it. */
    static boolean isWithheld(HsdsRecord location, RecordIndex records) {
        return withholdsItself(location)
                || records.pointing(HsdsTables.ATTRIBUTES, "link_id", location.id()).stream()
                        .anyMatch(attribute -> says(attribute, records));
    }

    private static boolean withholdsItself(HsdsRecord location) {
        return location.value(COLUMN)
                .filter(said -> !NO.contains(said.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean says(HsdsRecord attribute, RecordIndex records) {
        Optional<HsdsRecord> term = records.find(HsdsTables.TAXONOMY_TERMS, attribute.value("taxonomy_term_id"));
        return term.map(known -> says(known, "code", "name")).orElseGet(() -> says(attribute, "value", "label"));
    }

    private static boolean says(HsdsRecord row, String column, String other) {
        return row.value(column).filter(ConfidentialMark::is).isPresent()
                || row.value(other).filter(ConfidentialMark::is).isPresent();
    }
}
