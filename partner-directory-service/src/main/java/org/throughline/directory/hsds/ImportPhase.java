package org.throughline.directory.hsds;

/** What is being done for a running import. */
public enum ImportPhase {
    READING,
    /** Duplicate ids are looked for, and where references lead; of a dry run also what would change. */
    CHECKING,
    /** The directory becomes what the package says: until it is, everybody sees it as it was. */
    WRITING
}
