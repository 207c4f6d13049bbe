package org.throughline.directory.hsds;

/** What an import is given as. */
public enum ImportFormat {
    /** A ZIP of the standard's CSV files. */
    TABULAR,
    /** The same tables as one JSON object. */
    JSON,
    /** Documents that carry others, as the standard's lists give them with {@code full=true}. */
    NESTED,
    /** A spreadsheet: one CSV file with a service on each line, and columns of its own. */
    SHEET
}
