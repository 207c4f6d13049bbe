package org.throughline.directory.hsds;

/**
 * A page as the standard counts them.
 *
 * @param number from 1
 * @param size at most so many records
 */
public record NumberedPage(int number, int size) {

    /** How many records come before it. */
    public long skipped() {
        return (long) (number - 1) * size;
    }

    public long end() {
        return (long) number * size;
    }
}
