package org.throughline.directory.hsds;

/** What an import is given as. */
public enum ImportFormat {
    /** A ZIP of the standard's CSV files. */
    TABULAR,
    /** The same tables as one JSON object. */
    JSON,
    /** A spreadsheet: one CSV file with a service on each line, and columns of its own. */
    SHEET
}
