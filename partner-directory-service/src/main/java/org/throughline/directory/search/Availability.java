package org.throughline.directory.search;

/** Whether a service has a place, as far as its last report is recent enough to be believed. */
public enum Availability {
    OPEN,
    FULL,
    UNKNOWN
}
