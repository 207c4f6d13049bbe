package org.throughline.directory.hsds.tabular;

/** Counts the rows of an import, and stops it at the limit. */
public final class RowCount {

    /** More rows than one import takes. */
    public static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final int limit;
    private long count;

    public RowCount(int limit) {
        this.limit = limit;
    }

    /** @throws TooManyException beyond the limit */
    public void one() {
        count++;
        if (count > limit) {
            throw new TooManyException();
        }
    }

    public long value() {
        return count;
    }
}
