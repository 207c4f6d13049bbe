package org.throughline.directory.search;

/** How exactly it is known where a way begins. */
public enum Exactness {
    /** A place of the directory, or an address point. */
    EXACT,
    /** The nearest house number that is known, on the same side of the same street. */
    STREET,
    /** The middle of what is known in a postal code. */
    POSTAL_CODE
}
