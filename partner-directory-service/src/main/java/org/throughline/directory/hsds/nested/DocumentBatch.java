package org.throughline.directory.hsds.nested;

import java.util.List;
import java.util.UUID;

/**
 * Some documents to be written, with all that they carry.
 *
 * @param roots of which each gets a line
 * @param nestings of records among {@code records} in others of them; none in a circle
 */
public record DocumentBatch(List<UUID> roots, List<CarriedRecord> records, List<Nesting> nestings) {

    public DocumentBatch {
        roots = List.copyOf(roots);
        records = List.copyOf(records);
        nestings = List.copyOf(nestings);
    }
}
