package org.throughline.directory.hsds;

import java.util.Map;
import java.util.Set;

/** How far an import is. */
public enum ImportState {
    /** Its parts arrive; nobody was told of it yet. */
    RECEIVING,
    RECEIVED,
    /** Somebody works on it; another process takes it over when that one dies. */
    RUNNING,
    /** A dry run is over: this is what would have changed. */
    CHECKED,
    /** The directory is what the package says. */
    IMPORTED,
    /** The package has faults; the directory is as it was. */
    REFUSED,
    /** Something else went wrong; the directory is as it was, and the package can be sent again. */
    FAILED;

    private static final Map<ImportState, Set<ImportState>> NEXT = Map.of(
            RECEIVING, Set.of(RECEIVED, FAILED),
            RECEIVED, Set.of(RUNNING, FAILED),
            RUNNING, Set.of(RUNNING, CHECKED, IMPORTED, REFUSED, FAILED),
            CHECKED, Set.of(),
            IMPORTED, Set.of(),
            REFUSED, Set.of(),
            FAILED, Set.of());

    public boolean canBecome(ImportState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isFinal() {
        return NEXT.getOrDefault(this, Set.of()).isEmpty();
    }
}
