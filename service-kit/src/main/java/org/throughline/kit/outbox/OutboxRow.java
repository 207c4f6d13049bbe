package org.throughline.kit.outbox;

import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.UUID;
import org.throughline.kit.event.CloudEvents;
import org.throughline.kit.event.Fact;
import org.throughline.kit.tenancy.TenantId;

/** A committed fact that waits to be sent. */
record OutboxRow(UUID id, int lane, Aggregate aggregate, long version, String type, Instant occurredAt, String data) {

    /** Within one, order matters; between two, it does not. */
    record Aggregate(TenantId tenant, UUID id) {}

    byte[] message(String source) {
        Fact fact = new Fact(type, aggregate.tenant(), aggregate.id(), version, new RawValue(data));
        return CloudEvents.write(id, source, occurredAt, fact);
    }
}
