package org.throughline.directory.hsds.tabular;

import java.util.ArrayList;
import java.util.List;

/** Collects faults while a package is read: all are counted, the first thousand are kept. */
public final class Faults {

    /** As many as a person can work through, and as a report can hold. */
    public static final int KEPT = 1000;

    private final List<FileFault> kept = new ArrayList<>();
    private long total;

    public void add(FileFault fault) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    public List<FileFault> kept() {
        return List.copyOf(kept);
    }

    public long total() {
        return total;
    }
}
