package org.throughline.directory.search;

/** Whole numbers, both ends included. */
public record Range(int from, int until) {

    public Range {
        if (from > until) {
            throw new IllegalArgumentException("a range begins before it ends");
        }
    }
}
