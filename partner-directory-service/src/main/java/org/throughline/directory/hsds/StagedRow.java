package org.throughline.directory.hsds;

import java.util.Objects;
import java.util.UUID;
import org.throughline.directory.hsds.tabular.ReadRow;

/**
 * A row in the form in which an import keeps it.
 *
 * @param id the record's, unless the directory knows the record already
 * @param fields its values, as JSON
 * @param asSent those that were sent otherwise, as JSON
 * @param contentHash the same for two rows that say the same
 */
public record StagedRow(UUID id, ReadRow row, String fields, String asSent, String contentHash) {

    public StagedRow {
        Objects.requireNonNull(id);
        Objects.requireNonNull(row);
        Objects.requireNonNull(fields);
        Objects.requireNonNull(asSent);
        Objects.requireNonNull(contentHash);
    }
}
