package org.throughline.kit.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.throughline.kit.tenancy.TenantId;

/** A fact as a consumer reads it from its topic. */
public record ReceivedFact(
        UUID id,
        String source,
        String type,
        Instant occurredAt,
        TenantId tenant,
        UUID aggregateId,
        long aggregateVersion,
        ObjectNode data) {

    public ReceivedFact {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        Objects.requireNonNull(type);
        Objects.requireNonNull(occurredAt);
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(aggregateId);
        Objects.requireNonNull(data);
    }

    /**
     * The data as the consumer's own small record; fields it does not know are ignored.
     *
     * @throws InvalidFact when the data does not fit the record, or the record refuses it
     */
    public <T> T dataAs(Class<T> type) {
        return CloudEvents.data(data, type);
    }

    /** The envelope again, for a fact that has to wait. */
    public byte[] toJson() {
        return CloudEvents.write(id, source, occurredAt, new Fact(type, tenant, aggregateId, aggregateVersion, data));
    }
}
