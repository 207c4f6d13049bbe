package org.throughline.directory.hsds.tabular;

import java.util.ArrayList;
import java.util.List;

/** Collects faults while something is read: all are counted, the first thousand are kept. */
public final class Faults {

    /** As many as a person can work through, and as a report can hold. */
    public static final int KEPT = 1000;

    private final List<FileFault> kept = new ArrayList<>();
    private long total;
    private boolean unreadable;

    public void add(FileFault fault) {
        unreadable |= fault.file().isEmpty();
        total++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    /** Adds some of {@code count} faults: those beyond them are counted only. */
    public void addAll(List<FileFault> some, long count) {
        some.forEach(this::add);
        total += count - some.size();
    }

    public List<FileFault> kept() {
        return List.copyOf(kept);
    }

    public long total() {
        return total;
    }

    /** Whether what was read could not be understood as a whole, so that nothing of it may be taken. */
    public boolean isUnreadable() {
        return unreadable;
    }
}
