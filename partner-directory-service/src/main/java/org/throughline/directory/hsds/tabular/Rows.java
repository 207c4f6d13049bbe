package org.throughline.directory.hsds.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** The rows of a package as they are read: records so far, and the rows that were refused, as far as they are valid. */
final class Rows {

    /** A package with more rows than one import takes. */
    static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int ROWS_BETWEEN_REPORTS = 1000;

    private final int limit;
    private final LongConsumer progress;
    private final List<HsdsRecord> accepted = new ArrayList<>();
    private final List<HsdsRecord> refused = new ArrayList<>();
    private long count;

    Rows(int limit, LongConsumer progress) {
        this.limit = limit;
        this.progress = progress;
    }

    void countOne() {
        count++;
        if (count > limit) {
            throw new TooManyException();
        }
        if (count % ROWS_BETWEEN_REPORTS == 0) {
            progress.accept(count);
        }
    }

    void accept(HsdsRecord row) {
        accepted.add(row);
    }

    void refuse(HsdsRecord row) {
        refused.add(row);
    }

    /** Refuses a row after all: what was accepted last turned out to swallow the rest of its file. */
    void refuseLast(HsdsRecord.Origin origin) {
        int last = accepted.size() - 1;
        if (last >= 0 && accepted.get(last).origin().equals(origin)) {
            refuse(accepted.remove(last));
        }
    }

    List<HsdsRecord> accepted() {
        return accepted;
    }

    List<HsdsRecord> refused() {
        return refused;
    }

    long count() {
        return count;
    }
}
