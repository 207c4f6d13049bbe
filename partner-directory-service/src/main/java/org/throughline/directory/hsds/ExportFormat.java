package org.throughline.directory.hsds;

/** What a directory is exported as; each can be imported again. */
public enum ExportFormat {
    /** A ZIP of the standard's CSV files with its descriptor. */
    TABULAR,
    /** The same tables as one JSON object. */
    JSON,
    /** A document on each line, with all that it carries. */
    NESTED
}
