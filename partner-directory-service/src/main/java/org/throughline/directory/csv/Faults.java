package org.throughline.directory.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects faults while something is read: all are counted, the first thousand are kept, and each is passed on. */
public final class Faults {

    /** As many as a person can work through, and as a report can hold. */
    public static final int KEPT = 1000;

    private final List<FileFault> kept = new ArrayList<>();
    private final Consumer<FileFault> next;
    private long total;
    private boolean unreadable;

    public Faults() {
        this(fault -> {});
    }

    /** @param next is given each that is found while reading */
    public Faults(Consumer<FileFault> next) {
        this.next = next;
    }

    public void add(FileFault fault) {
        next.accept(fault);
        count(fault);
    }

    private void count(FileFault fault) {
        unreadable |= fault.file().isEmpty();
        total++;
        if (kept.size() < KEPT) {
            kept.add(fault);
        }
    }

    /** Adds some of {@code count} faults, which whoever found them has passed on: those beyond them are counted only. */
    public void addAll(List<FileFault> some, long count) {
        some.forEach(this::count);
        total += count - some.size();
    }

    /** What was found has its place, and yet spoils all there is. */
    public void refuseWhole() {
        unreadable = true;
    }

    /** Whether one of those that are kept has the code. */
    public boolean has(String code) {
        return kept.stream().anyMatch(fault -> fault.code().equals(code));
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
