package org.throughline.kit.event;

import java.util.Objects;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/**
 * Something that happened to an aggregate, as its owner tells the others.
 *
 * @param aggregateVersion counts all facts of the aggregate: 1, 2, 3 and so on, apart from the version of its row
 * @param data what becomes the JSON object {@code data}: ids, codes and times, never a name, note or answer
 */
public record Fact(String type, TenantId tenant, UUID aggregateId, long aggregateVersion, Object data) {

    public Fact {
        Objects.requireNonNull(type);
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(aggregateId);
        Objects.requireNonNull(data);
        if (aggregateVersion < 1) {
            throw new IllegalArgumentException("an aggregate's facts are counted from 1");
        }
    }
}
