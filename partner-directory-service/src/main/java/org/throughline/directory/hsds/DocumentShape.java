package org.throughline.directory.hsds;

/** How much a published document carries. */
public enum DocumentShape {
    /** Only its id and when it changed. */
    MINIMAL,
    /** Only what there is one of, as in the standard's lists. */
    LIST,
    /** Everything; an organization lists its services by their own columns. */
    FULL,
    /** Everything; an organization lists its services with everything about them. */
    FULL_SERVICES
}
