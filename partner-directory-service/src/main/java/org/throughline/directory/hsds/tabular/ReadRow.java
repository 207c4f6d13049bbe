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

    /** The same of JSON, with the pointer to it. */
    public ReadRow at(String pointer) {
        return new ReadRow(record.at(pointer), refused);
    }

    ReadRow refusedAfterAll() {
        return new ReadRow(record, true);
    }
}
