package org.throughline.directory.hsds;

import java.util.List;
import java.util.UUID;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;

/**
 * Some of the records that the public directory has documents of and that an import changed, themselves or by what they carry.
 *
 * @param table of the standard, as tombstones have it
 * @param changed to be read again
 * @param withdrawn that there are no longer
 */
public record RecordsChanged(UUID importId, String table, List<UUID> changed, List<UUID> withdrawn) {

    public static final String TYPE = "org.throughline.directory.records.changed.v1";

    /** So many are told by one fact: the message stays far below what a broker takes. */
    public static final int MOST = 1_000;

    public RecordsChanged {
        changed = List.copyOf(changed);
        withdrawn = List.copyOf(withdrawn);
    }

    /** @param number of the fact among those of its import */
    public Fact fact(TenantId tenant, long number) {
        return new Fact(TYPE, tenant, importId, number, this);
    }
}
