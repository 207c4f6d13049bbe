package org.throughline.directory.hsds.tabular;

import java.util.Objects;

/**
 * A row that was read and could be identified.
 *
 * @param refused whether it has a fault: it is not taken, and whoever needs it is refused too
 */
public record ReadRow(HsdsRecord record, boolean refused) {

    public ReadRow {
        Objects.requireNonNull(record);
    }

    ReadRow refusedAfterAll() {
        return new ReadRow(record, true);
    }
}
